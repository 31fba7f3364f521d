/**
 * What the lab says, in the user's language. Each package that says something has {@code texts.properties} (English) and
 * {@code texts_tr.properties} (Turkish), UTF-8, in its folder of {@code src/main/resources}.
 */
package gradientlab.text;
