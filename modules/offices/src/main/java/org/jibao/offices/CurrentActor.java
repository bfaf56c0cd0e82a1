package org.jibao.offices;

/** 当前用户: who is logged in, for the edges (pages and REST); the deployable provides it. */
public interface CurrentActor {

    /** The actor of this request. */
    Actor get();
}
