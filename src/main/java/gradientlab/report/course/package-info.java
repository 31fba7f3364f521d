/** The course's report: a section for each part, with its figures, tables, explanations and run files. */
package gradientlab.report.course;
