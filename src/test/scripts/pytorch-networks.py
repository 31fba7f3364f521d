"""What PyTorch computes in 64 bits of random small networks with every kind of layer: PyTorchNetworksTest.

    python3 src/test/scripts/pytorch-networks.py 20 1 | gzip -9n > src/test/resources/gradientlab/pytorch-networks.json.gz

Arguments are how many, and a seed. Networks are as the lab's files have them. Parameters, images, labels and what dropout
leaves in are by the formulas below, so that no arrays are needed. PyTorch 1.13 made the file.
"""
import json
import math
import random
import sys

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
SIZE = 6
STEPS = 10
FUNCTIONS = {
    "tanh": (nn.Tanh, None), "sigmoid": (nn.Sigmoid, None), "ReLU": (nn.ReLU, None),
    "leaky ReLU": (nn.LeakyReLU, "slope"), "ELU": (nn.ELU, "alpha"), "SELU": (nn.SELU, None), "GELU": (nn.GELU, None),
    "SiLU": (nn.SiLU, "beta"), "Mish": (nn.Mish, None), "softplus": (nn.Softplus, "beta")}


class Swish(nn.Module):
    def __init__(self, beta):
        super().__init__()
        self.beta = beta

    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)


class Masked(nn.Module):
    """Dropout with the mask handed over; index counts the layers that compute."""
    step = 0

    def __init__(self, p, index):
        super().__init__()
        self.p, self.index = p, index

    def forward(self, x):
        if not self.training:
            return x
        i = torch.arange(x[0].numel())
        image = torch.arange(len(x)).view(-1, 1)
        rest = (7 * i + 3 * image + 5 * self.index + 11 * Masked.step) % 10
        return x * (rest >= round(10 * self.p)).view(x.shape) / (1 - self.p)


class Skip(nn.Module):
    def __init__(self, block):
        super().__init__()
        self.block = block

    def forward(self, x):
        return x + self.block(x)


class Builder:
    """Draws layers one by one, with the modules that compute them."""

    def __init__(self, rng):
        self.rng = rng
        self.index = 0
        self.shape = (rng.randint(1, 3), rng.randint(6, 10), rng.randint(6, 10))
        self.input = list(self.shape)
        self.computed = False

    def done(self, layer, module, activates=False):
        self.index += 1
        self.computed = not activates
        return layer, module

    def activation(self):
        name = self.rng.choice(list(FUNCTIONS))
        kind, parameter = FUNCTIONS[name]
        layer = {"kind": "activation", "function": name}
        module = kind()
        if parameter and self.rng.random() < 0.5:
            value = round(self.rng.uniform(0.1, 0.9), 2)
            layer[parameter] = value
            module = Swish(value) if name == "SiLU" else kind(value)
        return self.done(layer, module, True)

    def conv(self, out=None, same=False):
        channels, height, width = self.shape
        kernel = self.rng.choice([1, 3] if same else [k for k in (1, 2, 3) if k <= min(height, width)])
        stride = 1 if same else self.rng.randint(1, 2)
        padding = kernel // 2 if same else self.rng.randint(0, kernel - 1)
        out = out or self.rng.randint(2, 5)
        self.shape = (out, (height + 2 * padding - kernel) // stride + 1, (width + 2 * padding - kernel) // stride + 1)
        return self.done({"kind": "conv", "out": out, "kernel": kernel, "stride": stride, "padding": padding},
                         nn.Conv2d(channels, out, kernel, stride, padding))

    def pool(self):
        kind, module = self.rng.choice([("max_pool", nn.MaxPool2d), ("avg_pool", nn.AvgPool2d)])
        self.shape = (self.shape[0], self.shape[1] // 2, self.shape[2] // 2)
        return self.done({"kind": kind, "size": 2}, module(2))

    def norm(self):
        vector = len(self.shape) == 1
        return self.done({"kind": "batch_norm"}, (nn.BatchNorm1d if vector else nn.BatchNorm2d)(self.shape[0]))

    def dropout(self):
        p = self.rng.choice([0.1, 0.2, 0.3, 0.5])
        return self.done({"kind": "dropout", "p": p}, Masked(p, self.index))

    def dense(self, units=None):
        units = units or self.rng.randint(3, 7)
        inputs = math.prod(self.shape)
        bias = self.rng.random() < 0.8
        linear = nn.Linear(inputs, units, bias)
        module = linear if len(self.shape) == 1 else nn.Sequential(nn.Flatten(), linear)
        self.shape = (units,)
        return self.done({"kind": "dense", "units": units, "bias": bias}, module)

    def skip(self):
        units = self.shape[0]
        pairs = []
        for _ in range(self.rng.randint(1, 3)):
            pairs.append(self.conv(units, True) if len(self.shape) == 3 else self.dense(units))
            if self.rng.random() < 0.4:
                pairs.append(self.norm())
            if self.rng.random() < 0.7:
                pairs.append(self.activation())
            if self.rng.random() < 0.3:
                pairs.append(self.dropout())
        self.computed = True
        return {"kind": "skip", "layers": [layer for layer, _ in pairs]}, Skip(nn.Sequential(*[m for _, m in pairs]))

    def any(self):
        kinds = [self.norm, self.dropout, self.skip, self.dense]
        if self.computed:
            kinds += [self.activation] * 3
        if len(self.shape) == 3:
            kinds += [self.conv] * 3
            if min(self.shape[1:]) >= 4:
                kinds += [self.pool]
        return self.rng.choice(kinds)()

    def network(self, name):
        pairs = [self.any() for _ in range(self.rng.randint(3, 8))]
        pairs.append(self.dense(self.rng.randint(3, 5)))
        layers = [layer for layer, _ in pairs]
        return {"name": name, "input": self.input, "layers": layers}, nn.Sequential(*[module for _, module in pairs])


def fill(net):
    """Number i of tensor k = 1, 2, ...: by its sine, with a size of 1 / sqrt(fan in), or around 1 and 0 for factors and biases."""
    k = 0
    with torch.no_grad():
        for module in net.modules():
            if isinstance(module, nn.modules.batchnorm._BatchNorm):
                module.reset_running_stats()
            for name, p in module.named_parameters(recurse=False):
                k += 1
                s = torch.sin(0.7 * torch.arange(p.numel(), dtype=torch.float64) + 0.3 * k).view_as(p)
                p.copy_(s / math.sqrt(p[0].numel()) if p.dim() > 1 else 1 + 0.3 * s if name == "weight" else 0.1 * s)


def images(shape):
    return torch.tensor([math.sin(0.05 * i ** 1.1) for i in range(SIZE * math.prod(shape))]).view(SIZE, *shape)


def running(net):
    numbers = []
    for module in net.modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            numbers += module.running_mean.tolist() + module.running_var.tolist()
    return numbers


def course(net, x, y, optimizer):
    net.train()
    losses = []
    for step in range(STEPS):
        Masked.step = step
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(net(x), y)
        loss.backward()
        losses.append(loss.item())
        optimizer.step()
    return losses


def numbers(network, net):
    x = images(network["input"])
    classes = network["layers"][-1]["units"]
    y = torch.arange(SIZE) % classes
    fill(net)
    net.train()
    Masked.step = 0
    logits = net(x)
    nn.functional.cross_entropy(logits, y).backward()
    gradients = [p.grad.flatten() for p in net.parameters()]
    found = {
        "network": network,
        "logits": logits.flatten().tolist(),
        "norms": [g.norm().item() for g in gradients],
        "projections": [(g * torch.cos(torch.arange(len(g), dtype=torch.float64))).sum().item() for g in gradients],
    }
    fill(net)
    found["sgd"] = course(net, x, y, torch.optim.SGD(net.parameters(), lr=0.01))
    found["running"] = running(net)
    net.eval()
    found["evaluation"] = net(x).flatten().tolist()
    fill(net)
    found["adam"] = course(net, x, y, torch.optim.Adam(net.parameters(), lr=1e-3))
    return found


count, seed = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
print(json.dumps([numbers(*Builder(rng).network("random-%d" % n)) for n in range(count)], indent=None))
