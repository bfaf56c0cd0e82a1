package org.jibao.app.counterexample.incidents;

import jakarta.ejb.Schedule;

import org.jibao.app.counterexample.offices.Register;
import org.jibao.app.counterexample.offices.web.DeskPage;

/** Wrong on purpose: uses an edge, closes a circle of modules, keeps a persistent timer. */
public class Sweep {

    @Schedule(hour = "*")
    public void sweep() {
        System.identityHashCode(new DeskPage());
    }

    public boolean knows(Register register) {
        return register.known(this, new org.jibao.app.counterexample.timeliness.internal.Inside()) > 0;
    }
}
