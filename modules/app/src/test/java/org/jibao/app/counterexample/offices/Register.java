package org.jibao.app.counterexample.offices;

import org.jibao.app.counterexample.incidents.Sweep;
import org.jibao.app.counterexample.timeliness.internal.Inside;

/** Wrong on purpose: leans on a module that leans on it, and reaches into the inside of another. */
public class Register {

    public int known(Sweep sweep, Inside inside) {
        return sweep.hashCode() + inside.hashCode();
    }
}
