package org.jibao.app.counterexample.offices.web;

import jakarta.ws.rs.Path;

/** Wrong on purpose: a resource without a scope. */
@Path("desk")
public class DeskPage {}
