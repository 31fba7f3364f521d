/** What every control of the lab stands on: the window's style, listening, enlarging, exporting. */
package gradientlab.control;
