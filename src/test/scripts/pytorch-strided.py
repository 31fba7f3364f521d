"""What PyTorch computes in 64 bits of a network with strides, paddings and both poolings: ImageNetworkTest.STRIDED.

    python3 src/test/scripts/pytorch-strided.py > src/test/resources/gradientlab/pytorch-strided.json

Weights, inputs and labels are by the formulas of pytorch-parity.json, and so are the keys. PyTorch 1.13 made the file.
"""
import json
import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
INPUT = (3, 19, 18)
SIZE = 10


def network(act):
    return nn.Sequential(
        nn.Conv2d(3, 6, 5, stride=2, padding=2), act(), nn.MaxPool2d(2),
        nn.Conv2d(6, 8, 3, stride=1, padding=1), act(), nn.AvgPool2d(2), act(),
        nn.Conv2d(8, 5, 2, stride=2, padding=1), nn.Flatten(), nn.Linear(20, 10))


def fill(net):
    with torch.no_grad():
        for k, p in enumerate(net.parameters(), 1):
            a = 1 / math.sqrt(p[0].numel()) if p.dim() > 1 else 0.01
            p.copy_((a * torch.sin(0.7 * torch.arange(p.numel(), dtype=torch.float64) + 0.3 * k)).view_as(p))


def images():
    count = SIZE * INPUT[0] * INPUT[1] * INPUT[2]
    return torch.tensor([math.sin(0.05 * i ** 1.1) for i in range(count)]).view(SIZE, *INPUT)


def losses(net, optimizer):
    fill(net)
    course = []
    for _ in range(10):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(net(X), Y)
        loss.backward()
        course.append(loss.item())
        optimizer.step()
    return course


def numbers(act):
    net = network(act)
    fill(net)
    logits = net(X)
    nn.functional.cross_entropy(logits, Y).backward()
    found = {
        "parameters": sum(p.numel() for p in net.parameters()),
        "logits_sample0": logits[0].tolist(),
        "grad_l2_per_tensor": [p.grad.norm().item() for p in net.parameters()],
    }
    found["losses_10_steps_sgd_0.01"] = losses(net, torch.optim.SGD(net.parameters(), lr=0.01))
    found["losses_10_steps_adam"] = losses(net, torch.optim.Adam(net.parameters(), lr=1e-3))
    return found


X = images()
Y = torch.arange(SIZE) % 10
print(json.dumps({"models": {"strided_relu": numbers(nn.ReLU), "strided_sigmoid": numbers(nn.Sigmoid)}}, indent=1))
