package gradientlab.nn.net.code;

import gradientlab.nn.Activation;
import java.util.Arrays;
import java.util.Optional;

/** What the lab's activation functions are called in {@code torch.nn}. */
enum TorchFunction {
    TANH(new Activation.Tanh(), "Tanh", ""),
    SIGMOID(new Activation.Sigmoid(), "Sigmoid", ""),
    RELU(new Activation.Relu(), "ReLU", ""),
    LEAKY_RELU(new Activation.LeakyRelu(0.01), "LeakyReLU", "negative_slope"),
    ELU(new Activation.Elu(1), "ELU", "alpha"),
    SELU(new Activation.Selu(), "SELU", ""),
    GELU(new Activation.Gelu(), "GELU", ""),
    SILU(new Activation.Silu(1), "SiLU", ""),
    MISH(new Activation.Mish(), "Mish", ""),
    SOFTPLUS(new Activation.Softplus(1), "Softplus", "beta");

    private final Activation usual;
    private final String module;
    private final String parameter;

    TorchFunction(Activation usual, String module, String parameter) {
        this.usual = usual;
        this.module = module;
        this.parameter = parameter;
    }

    static TorchFunction of(Activation function) {
        return Arrays.stream(values())
                .filter(one -> one.usual.name().equals(function.name()))
                .findFirst()
                .orElseThrow();
    }

    static Optional<TorchFunction> ofModule(String module) {
        return Arrays.stream(values()).filter(one -> one.module.equals(module)).findFirst();
    }

    /** With its usual parameter. */
    Activation usual() {
        return usual;
    }

    /** {@code "LeakyReLU"}. */
    String module() {
        return module;
    }

    /** What PyTorch calls its parameter; empty where PyTorch knows none. */
    String parameter() {
        return parameter;
    }
}
