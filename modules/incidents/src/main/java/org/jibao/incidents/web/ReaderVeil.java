package org.jibao.incidents.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.ShieldedWords;
import org.jibao.incidents.Veil;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Forbidden;

/** 本次请求的遮隐: the veil of who is logged in, read once a request. */
@RequestScoped
public class ReaderVeil {
    @Inject
    Instance<ShieldedWords> shields;

    @Inject
    CurrentActor currentActor;

    private @Nullable Veil veil;

    /** The veil of this request's reader; of who is not logged in, as for anybody. */
    public Veil get() {
        if (veil == null) {
            List<String> words =
                    shields.isUnsatisfied() ? List.of() : shields.get().inForce();
            veil = words.isEmpty() ? Veil.NONE : of(words);
        }
        return veil;
    }

    private Veil of(List<String> words) {
        try {
            return Veil.of(words, currentActor.get());
        } catch (Forbidden nobody) {
            return Veil.ofAnybody(words);
        }
    }
}
