try:
    import torch
    from torch import nn
except ImportError:
    sys.exit(MISSING)

say("version", torch.__version__)
torch.set_num_threads(THREADS)
torch.manual_seed(1)


def layers(*blocks):
    return nn.Sequential(*[layer for block in blocks for layer in block])


def conv(i, o, k):
    return [nn.Conv2d(i, o, k)]


ACT = [nn.ReLU()]
POOL = [nn.MaxPool2d(2)]


def dense(i, o, bias=True):
    return [nn.Linear(i, o, bias)]


FLAT = [nn.Flatten()]
NETS = {
    "mlp_1": layers(FLAT, dense(3072, 32), ACT, dense(32, 10)),
    "mlp_2": layers(FLAT, dense(3072, 32), ACT, dense(32, 64, False), dense(64, 10)),
    "cnn_3": layers(conv(3, 16, 3), ACT, conv(16, 8, 5), ACT, POOL, conv(8, 16, 7), POOL, FLAT, dense(144, 10)),
    "cnn_4": layers(
        conv(3, 16, 3), ACT, conv(16, 8, 3), ACT, conv(8, 16, 5), ACT, POOL,
        conv(16, 16, 5), ACT, POOL, FLAT, dense(256, 10)),
    "cnn_5": layers(
        conv(3, 8, 3), ACT, conv(8, 16, 3), ACT, conv(16, 8, 3), ACT, conv(8, 16, 3), ACT, POOL,
        conv(16, 16, 3), ACT, conv(16, 8, 3), ACT, POOL, FLAT, dense(128, 10)),
}
images = torch.rand(500, 3, 32, 32) * 4 - 2
labels = torch.randint(10, (50,))

for name, net in NETS.items():
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)

    def step():
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(images[:50]), labels).backward()
        optimizer.step()

    def inference():
        with torch.no_grad():
            net(images)

    say(name + " step", seconds(step))
    say(name + " inference", seconds(inference))
