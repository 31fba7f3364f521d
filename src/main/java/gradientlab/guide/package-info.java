/**
 * The guide beside an experiment: Markdown in the user's language, folded explanations, and forecasts - what the student
 * commits to before a run, with what came of it. Knows no tab: a tab has {@code guide.md} and {@code guide_tr.md} in its
 * folder of the resources, and supplies the truth of its {@link gradientlab.guide.Forecast}s.
 *
 * <p>In the Markdown a block quote is an explanation, folded until the student asks for it; a fenced block whose info
 * string is {@code forecast ID} is a card for the forecast of that id; inline code between dollar signs, and a fenced
 * block whose info string is {@code math}, are formulas.
 */
package gradientlab.guide;
