package hood.external;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** Asks for an address until there is an answer: again when it fails, elsewhere when it is sent on. */
final class Visitor {
    private static final int REDIRECTS = 10;
    /** Of what is there, but not for everyone or every program. */
    private static final Set<Integer> REFUSALS =
            Set.of(401, 402, 403, 405, 406, 407, 408, 415, 421, 425, 429, 451, 999);
    /** A DOI is right when these know it; where they send on to is the publishers' affair, who turn programs away. */
    private static final Set<String> DOI = Set.of("doi.org", "dx.doi.org", "www.doi.org");

    private final Wire wire;
    private final Hosts hosts;
    private final Pace pace;
    private final Predicate<Address> allowed;
    private final Clock clock;

    /** @param allowed whether requests may go to an address */
    Visitor(Wire wire, Hosts hosts, Pace pace, Predicate<Address> allowed, Clock clock) {
        this.wire = wire;
        this.hosts = hosts;
        this.pace = pace;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** A host's last word, whatever is asked of it. */
    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Ended(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /**
     * Asks for an address.
     *
     * @param ids what the page should have
     */
    Answer visit(Address address, Set<String> ids) throws InterruptedException {
        Set<Address> seen = new HashSet<>(Set.of(address));
        Address at = address;
        Optional<Address> moved = Optional.empty();
        boolean permanent = true;
        boolean wantsCookies = false;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!allowed.test(at)) return new Answer.Local(at.host());
            Wire.Reply reply;
            try {
                reply = ask(at, !ids.isEmpty());
            } catch (Ended e) {
                return e.answer;
            }
            if (!reply.isRedirect()) return judge(reply, moved, ids);
            Optional<Address> next = reply.location().flatMap(at::follow);
            if (next.isEmpty()) return new Answer.Broken("HTTP " + reply.status() + ", to no address");
            if (DOI.contains(at.host()) && !DOI.contains(next.get().host())) return new Answer.Found(moved, Set.of());
            wantsCookies |= reply.setsCookie();
            if (!seen.add(next.get())) return loop("redirects in a circle", wantsCookies);
            permanent &= reply.isPermanent();
            if (permanent) moved = next;
            at = next.get();
        }
        return loop("more than " + REDIRECTS + " redirects", wantsCookies);
    }

    private static Answer loop(String why, boolean wantsCookies) {
        return wantsCookies ? new Answer.Refused(why + ", with cookies") : new Answer.Broken(why);
    }

    private static Answer judge(Wire.Reply reply, Optional<Address> moved, Set<String> ids) {
        int status = reply.status();
        if (reply.isFine() || status < 400) {
            return new Answer.Found(
                    moved,
                    reply.anchors()
                            .map(anchors -> Fragments.missing(ids, anchors))
                            .orElse(Set.of()));
        }
        String why = "HTTP " + status;
        if (REFUSALS.contains(status) || status >= 600) return new Answer.Refused(why);
        return status < 500 ? new Answer.Broken(why) : new Answer.Unreachable(why);
    }

    /** One address's answer. What HEAD does not find is asked for once more with GET: many servers know no HEAD. */
    private Wire.Reply ask(Address at, boolean page) throws Ended, InterruptedException {
        Wire.Method method = page ? Wire.Method.PAGE : Wire.Method.HEAD;
        for (int attempt = 1; ; attempt++) {
            Optional<Answer> closed = hosts.closed(at.host());
            if (closed.isPresent()) throw new Ended(closed.get());
            try {
                Wire.Method how = method;
                Wire.Reply reply = hosts.inTurn(at.host(), () -> wire.ask(how, at));
                boolean wait = reply.status() == 429 || reply.status() == 503;
                if (method == Wire.Method.HEAD && reply.status() >= 400 && !wait) {
                    method = Wire.Method.GET;
                    reply = hosts.inTurn(at.host(), () -> wire.ask(Wire.Method.GET, at));
                }
                if (!reply.isPassing()) return reply;
                Optional<Duration> pause = pace.wait(attempt, reply.retryAfter(), clock.instant());
                if (pause.isEmpty()) {
                    if (reply.status() == 429) hosts.close(at.host(), new Answer.Refused("HTTP 429"));
                    return reply;
                }
                hosts.rest(at.host(), pause.get());
            } catch (IOException e) {
                Optional<Duration> pause = pace.wait(attempt, Optional.empty(), clock.instant());
                if (isLasting(e) || pause.isEmpty()) {
                    Answer answer = new Answer.Unreachable(why(e));
                    if (isOfTheHost(e)) hosts.close(at.host(), answer);
                    throw new Ended(answer);
                }
                hosts.rest(at.host(), pause.get());
                if (method == Wire.Method.HEAD) method = Wire.Method.GET;
            }
        }
    }

    /** Whether it would be the same the next time. */
    private static boolean isLasting(IOException e) {
        return e instanceof SSLException || isUnknownHost(e);
    }

    private static boolean isUnknownHost(IOException e) {
        return e instanceof UnknownHostException || e.getCause() instanceof UnresolvedAddressException;
    }

    /** Whether it would be the same for all else on that host. */
    private static boolean isOfTheHost(IOException e) {
        return e instanceof ConnectException
                || e instanceof HttpConnectTimeoutException
                || e instanceof NoRouteToHostException
                || isLasting(e);
    }

    private static String why(IOException e) {
        if (isUnknownHost(e)) return "no such host";
        if (e instanceof HttpTimeoutException) return "no answer in time";
        if (e instanceof ConnectException) return "no connection";
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String plain = message.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return (e instanceof SSLException ? "TLS: " : "") + shortened(plain);
    }

    private static String shortened(String text) {
        if (text.length() <= 120) return text;
        int end = Character.isHighSurrogate(text.charAt(118)) ? 118 : 119;
        return text.substring(0, end) + "…";
    }
}
