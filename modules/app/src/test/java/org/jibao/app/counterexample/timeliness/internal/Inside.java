package org.jibao.app.counterexample.timeliness.internal;

/** What no other module may touch. */
public class Inside {}
