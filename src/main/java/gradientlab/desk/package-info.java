/**
 * What the three training tabs share: the desk with its queue and stored runs, the side bar that starts and holds runs,
 * and the drawer that compares them. Knows no tab.
 */
package gradientlab.desk;
