/** Controls of the lab's own: charts, maps, fields, formulas. They know no network and no experiment. */
package gradientlab.control;
