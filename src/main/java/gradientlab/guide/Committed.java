package gradientlab.guide;

/**
 * A forecast that was committed, in words.
 *
 * @param question what was asked
 * @param guess what the student committed to
 * @param actual what happened; empty while that is not known
 * @param run which run it happened in; empty for a truth that holds always, and while none is known
 * @param verdict what the guess is worth, a sentence; empty while that is not known
 */
public record Committed(String question, String guess, String actual, String run, String verdict) {
    static <T> Committed of(ForecastModel<T> model, GuidePart.Card card, Wording<T> wording) {
        Actual<T> actual = model.actual();
        boolean known = actual != null && actual.complete();
        return new Committed(
                PlainText.of(card.question()),
                wording.of(model.guess()),
                known ? wording.of(actual.value()) : "",
                known ? actual.run() : "",
                known ? wording.verdict(model.guess(), actual) : "");
    }
}
