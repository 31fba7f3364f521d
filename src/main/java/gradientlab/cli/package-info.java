/** The command line: one command a file, the same core as the window. */
package gradientlab.cli;
