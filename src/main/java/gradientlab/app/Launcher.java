package gradientlab.app;

import gradientlab.cli.LabCommand;
import java.io.PrintWriter;

/** Where the program starts: the command line when there is a command, else the window. Must not extend Application. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        int status =
                LabCommand.execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
        System.exit(status);
    }
}
