/** JSON from elsewhere, which is not trusted: it means exactly one thing, or is refused with a sentence that says what is wrong. */
package gradientlab.json;
