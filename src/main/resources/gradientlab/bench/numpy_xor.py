try:
    import numpy as np
except ImportError:
    sys.exit(MISSING)

say("version", np.__version__)

ACTIVATIONS = {  # value, and slope from the value
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda y: y * (1 - y)),
    "tanh": (np.tanh, lambda y: 1 - y * y),
    "ReLU": (lambda z: np.maximum(0, z), lambda y: (y > 0).astype(float)),
}


def step(x, t, weights, biases, activation, rate):
    """The course's step of the 2-4-1 network on x [2, n] and t [1, n]: up the sum of 2 (t - y) f'(y)."""
    value, slope = activation
    layers = [x]
    for w, b in zip(weights, biases):
        layers.append(value(w @ layers[-1] + b))
    delta = 2 * (t - layers[-1]) * slope(layers[-1])
    for l in (1, 0):
        back = weights[l].T @ delta
        weights[l] += rate * (delta @ layers[l].T)
        biases[l] += rate * delta.sum(axis=1, keepdims=True)
        delta = back * slope(layers[l]) if l else None


for name, activation in ACTIVATIONS.items():
    for n in (1000, 1):
        random = np.random.default_rng(1)
        x = random.normal(size=(2, n))
        t = (x[:1] * x[1:] > 0).astype(float)
        weights = [random.normal(size=(4, 2)), random.normal(size=(1, 4))]
        biases = [np.zeros((4, 1)), np.zeros((1, 1))]
        say("%s %d" % (name, n), seconds(lambda: step(x, t, weights, biases, activation, 1e-6)))
