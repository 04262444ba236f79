/** The workbench: a page on which a brief is written and tried, on the files of the commands. */
package dyad.web;
