/** What is drawn pixel by pixel: maps, grids of numbers, walls of pictures, and the axes and read-outs around them. */
package gradientlab.raster;
