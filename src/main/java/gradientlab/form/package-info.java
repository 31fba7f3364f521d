/** Fields and labels: what is typed, what is read, and the room both need. */
package gradientlab.form;
