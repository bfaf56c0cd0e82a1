package org.jibao.app;

import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.jibao.offices.Collisions;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.PolicyException;

/**
 * 出错答复: words every refusal of the REST edge in Chinese, as {@code {"problems":[{"field":…,"message":…}]}}. What nobody
 * foresaw is logged under an id that the answer names; its text never leaves the server.
 */
@Provider
public class Refusals implements ExceptionMapper<Exception> {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    /** 答复正文. */
    public record Body(List<InvalidInput.Problem> problems) {}

    @Override
    public Response toResponse(Exception thrown) {
        var refusal = refusalIn(thrown);
        if (refusal instanceof InvalidInput invalid) {
            return answer(Response.Status.BAD_REQUEST, invalid.problems());
        }
        if (refusal instanceof PolicyException policy) {
            return answer(
                    Response.Status.BAD_REQUEST,
                    policy.faults().stream()
                            .map(fault -> new InvalidInput.Problem(
                                    fault.path(),
                                    fault.file() + " 第" + fault.line() + "行：" + fault.message() + "；" + fault.remedy()))
                            .toList());
        }
        if (refusal instanceof Forbidden) {
            return answer(Response.Status.FORBIDDEN, "", "您的角色不能做这项操作，请由有权限的人员登录办理");
        }
        if (refusal instanceof JsonException || refusal instanceof JsonbException) {
            return answer(Response.Status.BAD_REQUEST, "", "请求正文不是合格的 JSON，或字段类型不对：" + refusal.getMessage());
        }
        if (refusal instanceof WebApplicationException web) {
            return web.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()
                    ? answer(Response.Status.NOT_FOUND, "", "没有找到，请核对编号或地址")
                    : answer(web.getResponse().getStatusInfo(), "", "请求未被接受：" + web.getMessage());
        }
        var collision = Collisions.words(thrown);
        if (collision.isPresent()) {
            LOG.log(Level.INFO, "Two acted at once", thrown);
            return answer(Response.Status.CONFLICT, "", collision.get());
        }
        var id = UUID.randomUUID();
        LOG.log(Level.SEVERE, "Unforeseen failure " + id, thrown);
        return answer(Response.Status.INTERNAL_SERVER_ERROR, "", "系统出错，没有保存任何内容。请把编号 " + id + " 告诉管理员");
    }

    /** The refusal behind wrappers of the container (transactions, JAX-RS), or the exception itself. */
    private static Throwable refusalIn(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput
                    || cause instanceof PolicyException
                    || cause instanceof Forbidden
                    || cause instanceof JsonException
                    || cause instanceof JsonbException
                    || (cause instanceof WebApplicationException
                            && !(cause.getCause() instanceof ProcessingException))) {
                return cause;
            }
        }
        return thrown;
    }

    private static Response answer(Response.StatusType status, String field, String message) {
        return answer(status, List.of(new InvalidInput.Problem(field, message)));
    }

    private static Response answer(Response.StatusType status, List<InvalidInput.Problem> problems) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(new Body(problems))
                .build();
    }
}
