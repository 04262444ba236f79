/** Where a silent rule stops: which condition fails first, and what came nearest to it. */
package dyad.repairs.traces;
