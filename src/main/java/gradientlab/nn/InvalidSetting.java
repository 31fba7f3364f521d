package gradientlab.nn;

/** A setting the user chose cannot work; the message says what is wrong and what to do. The command line exits with 2. */
public final class InvalidSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final String setting;

    /**
     * @param setting which one, as the command line spells it without dashes: {@code "learning-rate"}
     * @param message a whole sentence for the user
     */
    public InvalidSetting(String setting, String message) {
        super(message);
        this.setting = setting;
    }

    /** Which setting, so that a form can show the message at its field. */
    public String setting() {
        return setting;
    }
}
