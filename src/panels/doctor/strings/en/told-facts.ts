// Holds the words of the facts that a person tells, and of what is said if the evidence leaves everything open.
import type { UsualReason } from '../../../../evidence/facts/usual/for-status.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import { curlLine } from '../curl-line.ts';
import { withUsual, type FactText, type FactWords } from '../fact-text.ts';
import type { Moment } from '../../../../evidence/facts/usual/moments.ts';
import { moments } from './moments.ts';
import { asked } from './asked.ts';
import { programErrorText } from './program-errors.ts';
import { topics } from './topics.ts';
import { usualWords } from './usual-in-programs.ts';

type ToldFact =
	| 'status-of-cloudflare'
	| 'hop-decides'
	| 'only-deployed'
	| 'only-upgrade'
	| 'setting-decides'
	| 'path-decides'
	| 'draft-frames'
	| 'port-differs'
	| 'release-build'
	| 'other-client'
	| 'comes-and-goes'
	| 'login-refused'
	| 'refused-with-status'
	| 'status-hidden'
	| 'cut-before-response'
	| 'ended-bare'
	| 'code-alone'
	| 'error-unknown'
	| 'program-error'
	| 'library-behaves'
	| 'broker-port'
	| 'only-words'
	| 'past-proxy'
	| 'usual-in-program'
	| 'told-topic';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join(' ');

/** Says what a status means in place of the 101, and the question that settles it. */
const STATUSES: Readonly<Record<string, readonly [says: string, asks: string]>> = {
	400: [
		'The server or a hop was reached and did not take the request as a handshake. Upgrade did not arrive, or a query, a session or the version is wrong.',
		'Does it work without the proxy, straight at the server’s port?',
	],
	401: [
		'The server or a hop was reached and wants a login. A page cannot set Authorization on a WebSocket.',
		'How does the client send its token: cookie, query or subprotocol?',
	],
	403: [
		'The server or a hop was reached and refuses this client. Most often the origin of the page is not on its list, or the login is missing.',
		'Is the answer still 403 if the same command sends the origin of the server itself?',
	],
	404: [
		'The server or a hop was reached, and has no WebSocket at this path, or the request arrived there without Upgrade.',
		'What does the server’s own log show for this request: another path, a missing Upgrade, or nothing?',
	],
	405: [
		'The server or a hop was reached, and the request arrived as an ordinary one at a path for other methods.',
		'Which program answered: is it in the Server field?',
	],
	426: [
		'The request arrived without Upgrade: a hop dropped it, or it was an ordinary request. Or the server does not have this Sec-WebSocket-Version.',
		'Does it work without the proxy, straight at the server’s port?',
	],
	451: [
		'The other end does not serve the country or network from which this request comes, by law. The status says so (RFC 7725); code and handshake are in order.',
		'In which country is the IP address from which the request goes out: does it work from another one?',
	],
	500: [
		'The handshake made the server’s program fail, or its host has no WebSocket.',
		'Which error does the server’s log have at that second?',
	],
	501: [
		'The program that answered does not know such a request here. With websocket-sharp, no service is registered at this path.',
		'Which paths has the server registered?',
	],
	502: [
		'The proxy answered: it has no valid response of the server behind it.',
		'Does the server answer if the command runs beside it, at its own port?',
	],
	503: [
		'The program that answered is not ready: the server is down, full or starting, or its host has WebSocket switched off.',
		'Which program sent the 503: the proxy, the host or the server?',
	],
	504: [
		'The proxy waited for the server behind it, and no response came.',
		'Does the server answer if the command runs beside it, at its own port?',
	],
};

/** Says what a status of Cloudflare tells, and what to do. */
const OF_CLOUDFLARE: Readonly<Record<number, readonly [what: string, todo: string]>> = {
	520: [
		'got an empty or broken answer from the server behind it',
		'Read the server’s log at that second: it may crash, reset the connection or send too many header bytes.',
	],
	521: [
		'was refused by the server behind it: no program listens at that port, or a firewall refuses Cloudflare',
		'Start the server at the port of the address, and let Cloudflare’s networks through the firewall.',
	],
	522: [
		'got no TCP connection to the server behind it in time',
		'Let Cloudflare’s networks through the firewall, and compare the address of the DNS record with that of the server.',
	],
	523: [
		'found no route to the server behind it',
		'Compare the address of the DNS record with that of the server.',
	],
	524: [
		'waited for the answer of the server behind it until its time limit',
		'Answer the handshake at once: the server accepted TCP and then stayed silent.',
	],
	525: [
		'could not agree on TLS with the server behind it: the port speaks no TLS, or has no usable certificate',
		'Give this port a certificate, or put nginx with TLS in front of it. Or set the SSL mode of Cloudflare so that it connects without TLS (Flexible).',
	],
	526: [
		'does not trust the certificate of the server behind it',
		'Use a valid certificate there, such as an origin certificate of Cloudflare, or the mode Full instead of Full (strict).',
	],
	530: [
		'could not find the server or tunnel behind it',
		'Read the number 1xxx on the page: 1033 is a tunnel that does not run, 1016 a name that is not found.',
	],
};

const USUAL: Readonly<Record<UsualReason, string>> = {
	'spring-origin':
		'Spring accepts only the same origin (since 4.1.5): list the page in `setAllowedOrigins`. Spring Security may refuse the path, too.',
	'asgi-403':
		'ASGI servers send 403 if no WebSocket route has this path, or if the program closes before `accept()`. Django’s origin validator does so, too.',
	'gateway-authorizer':
		'API Gateway sends 401 or 403 if the authorizer of `$connect` refuses. Its policy must allow the ARN that ends with `/$connect`, and the address must have the stage.',
	'gateway-policy':
		'API Gateway sends 500 if the authorizer returns no policy or fails. Return a policy with Deny to refuse.',
	'rails-404':
		'Action Cable answers 404 to an origin that is not in `allowed_request_origins`, and to a request without Upgrade. Its log says which.',
	'azure-off':
		'In Azure App Service, switch on “Web sockets” under Configuration, General settings.',
	'iis-missing': 'On IIS, install the feature “WebSocket Protocol”.',
	'engineio-400':
		'Socket.IO sends 400 for a session of another process (use sticky sessions), or for a wrong `transport` or `EIO`. The body says which.',
	'gunicorn-worker':
		'Under gunicorn, use one worker of a class that holds WebSockets (`-k gevent` or `eventlet`, `-w 1`).',
	'gateway-path':
		'Behind a gateway, compare the path that the server gets: a prefix may be cut off or kept.',
	'vercel-404':
		'Vercel serves a WebSocket from a function, in the way that its documents describe (since 2026, with Fluid compute). Elsewhere its answer is such a status.',
	'jupyter-403':
		'Jupyter refuses other origins and requests without its token or cookie: set `ServerApp.allow_origin`, and let the proxy pass Host on.',
	'tornado-403':
		'Tornado by default refuses an Origin with another host than its own (since 4.0): override `check_origin`, and let a proxy pass Host on.',
	'sends-no-origin':
		'This client sends no Origin by itself, and some servers refuse a request without it. Add one, with the scheme and host of the server.',
	'mqtt-path':
		'Many brokers take a WebSocket only at `/mqtt`: add this path to the address. In a browser, a client of MQTT uses WebSocket even if it uses TCP in Node.',
	'haproxy-503':
		'This page is one of HAProxy: it has no running server for this host or path. Compare the Host field with its rules, and see whether the server is up.',
	'ingress-path':
		'Behind a proxy, compare the path: `proxy_pass` with a path of its own, or a `location` with a slash, changes it.',
};

const usualOf = (usual: unknown) => ownValue(USUAL, String(usual)) ?? '';

/** Says where to get the first piece of evidence. */
const PLACES: Readonly<Record<string, string>> = {
	browser: 'In the browser: Network, WS, the connection, Headers; and the line of the console.',
	node: 'In Node: the `error` and `close` events with code and reason, and `unexpected-response`.',
	python: 'In Python: the whole last line of the exception, with its class.',
	go: 'In Go: the error, and `resp.StatusCode` of `Dial`.',
	java: 'In Java: the innermost `Caused by`, and code and reason in `onClose`.',
	nginx:
		'At nginx: the line of the access log and that of the error log at that second, and the `location`.',
	kubernetes:
		'In Kubernetes: try `kubectl port-forward` first; then the log of the ingress at that second.',
	phone:
		'On a phone: the error with its code, the time, and whether the app was in the background.',
};

/** Names what is in between, with an article if it is no product. */
const theHop = (hop: unknown) =>
	/^(?:gateway|reverse proxy|load balancer|proxy|tunnel|vpn|cdn|firewall|ingress)$/i.test(
		String(hop),
	)
		? `the ${String(hop)}`
		: String(hop);

/** Says what a close code means, and the question that settles it. */
const CODES: Readonly<Record<string, readonly [says: string, asks: string]>> = {
	1000: [
		'This is the code of a normal end: a program called close on purpose. If it was not meant to, its own code decided so.',
		'Which side called close, and what does its code do at that second?',
	],
	1001: [
		'One side goes away: a page was left, or a server or a proxy stops or has reached a limit.',
		'Which side sent it, and was a page closed or a server restarted at that second?',
	],
	1002: [
		'The side that raised it got a frame that breaks the protocol: a wrong mask, a reserved bit, or text that is not a frame.',
		'Which side raised it, and which bytes came just before?',
	],
	1003: [
		'The peer got a kind of data that it does not take, such as binary instead of text.',
		'Did the client send text or binary, and which one does the server expect?',
	],
	1005: [
		'A Close frame without a code came. So one side closed on purpose and gave no reason.',
		'Which side called close, and what does its code do at that second?',
	],
	1007: [
		'The data of a message does not fit its kind, mostly text that is not UTF-8.',
		'Which bytes did the message have?',
	],
	1008: [
		'The server closed because of a rule of its own, mostly a missing login or origin.',
		'Which reason stands beside the code, and what does the server’s log show?',
	],
	1010: [
		'The client needs an extension that the server did not accept.',
		'Which extension does the reason beside the code name, and does the server have it switched on?',
	],
	1011: [
		'The server’s program failed while it worked on the connection, or a Ping had no answer.',
		'Which error does the server’s log have at that second?',
	],
	1013: ['The server is too busy now.', 'How many connections does it have at that time?'],
	1014: [
		'A gateway got no valid answer from the server behind it.',
		'Does the server behind it answer at its own port?',
	],
};

/** Says what 400 means if the text names nothing in between. */
const BAD_REQUEST = [
	'The server was reached and did not take the request as a handshake. A query, a session, a field or the version is not what it expects, or it has no library for WebSocket.',
	'What does the body of the answer say, and what does the server log at that second?',
] as const;

/** Says where to look if the other end is on the same computer. */
function fromOwnPort(port: unknown, known: string): FactText {
	return fact(
		`${known}The address is this computer, so network and firewall are hardly it. ${known === '' ? `Nothing listens at port ${String(port)}, or another program does` : `Another program has port ${String(port)}`}; a development server there does not pass the upgrade on; or the handler fails.`,
		'Connect again and watch the console of that program. Without a line there, try the server’s own port, and look for `HTTP_PROXY` without `NO_PROXY`.',
		'What does that program print at that moment?',
	);
}

const known1006 = (code: unknown) =>
	code === 1006
		? '1006 only tells that the connection ended without a Close frame.'
		: code === 'unknown'
			? 'The connection ends, and what could be read here does not tell why.'
			: 'The TCP connection ended without a Close frame.';

/** Says what is known of an end, and what its moment tells. */
function endedAt(code: unknown, moment: Moment): FactText {
	const [says, todo, asks] = ownValue(moments, moment)!;
	const known =
		code === 1006
			? '1006 only tells that the connection ended without a Close frame.'
			: code === 'unknown'
				? ''
				: 'The TCP connection ended without a Close frame.';
	return fact(all(known, says), todo, asks);
}

const KNOWN: Pick<FactWords, Exclude<ToldFact, 'usual-in-program'>> = {
	'status-of-cloudflare': ({ status }) => {
		const [what, todo] = OF_CLOUDFLARE[Number(status)]!;
		return fact(
			`The status ${String(status)} is one of Cloudflare: it ${what}. The handshake has not reached the server.`,
			todo,
			'Which address, port and SSL mode has Cloudflare for this host?',
		);
	},
	'hop-decides': ({ hop, status, ends, idle, passes, how }) =>
		how === 'no-line'
			? fact(
					`It works without ${theHop(hop)}, and ${theHop(hop)} has no line about the failing request. So no HTTP reached it: it ends before, in TLS, at another port or at another address.`,
					'Run `openssl s_client -connect HOST:443 -servername HOST` for the certificate, and read the own error of the client.',
					'Does it reach the same address with the check of certificates off, as a test?',
				)
			: how === 'others-pass'
				? fact(
						`It works without ${theHop(hop)}, and others pass through it. So it carries WebSockets, and the single request or its moment differs.`,
						`Find a failed connection and a good one in the access and error log of ${theHop(hop)}. Compare address, port, fields and time.`,
						`What does ${theHop(hop)} log for a failed one?`,
					)
				: ends === 1
					? fact(
							idle === 1
								? `It holds without ${theHop(hop)}, and with it ends while nothing is sent. So a limit for silence in between ends it.`
								: `It holds without ${theHop(hop)} and breaks with it, so client and server fit together. What is in between, or the way to it, ends open connections: by a limit of time, a restart, or a filter.`,
							'Note for each end how long it was open, and when the last message passed. Always the same time is a limit; no rhythm points to the way there. Send a Ping every 20 s as a test.',
							`What does the server log for the same connection at that second: a close by the peer, a reset, or nothing?`,
						)
					: fact(
							all(
								`It works without ${theHop(hop)} and fails with it, so client and server fit together. What is in between changes or refuses the handshake${status === '' ? '' : ` (${status})`}.`,
								passes === 1
									? 'The block shown passes Upgrade on. So look at the path, Host, Origin and the subprotocol, or at another block.'
									: 'Mostly it drops Upgrade, the subprotocol or Origin, changes the path, or has a time limit.',
							),
							`Send the same handshake through ${theHop(hop)} and without it, and compare the answers: \`${curlLine('', 1)}\``,
							`What does the server log for the request that comes through ${theHop(hop)}: which path, and which Upgrade?`,
						),
	'only-deployed': ({ host, status, ends }) =>
		ends === 1
			? fact(
					'It holds on your computer and ends where it is deployed. So the code and the handshake are in order. There a proxy or balancer has a limit of time, the process restarts, or memory runs out.',
					'Note for each end how long it was open, and look into the log of the host at that second. Send a Ping every 20 s as a test.',
					'Is it open for the same time each time, and does the process start again then?',
				)
			: fact(
					all(
						`It works on your computer and fails where it is deployed${status === '' ? '' : ` (${status})`}. What differs there is in question: the proxy, TLS, the address in the page, the port of the server, or a setting of the host.`,
						host === 'azure'
							? usualOf('azure-off')
							: host === 'iis'
								? usualOf('iis-missing')
								: host === 'gunicorn'
									? usualOf('gunicorn-worker')
									: '',
					),
					'Use wss:// with the public host in the page, and let the proxy pass Upgrade on. Then see what answers: the status in the Network tab, or with curl.',
					'Which status does the handshake get there, and which program is in front of the server?',
				),
	'past-proxy': ({ port, secure }) =>
		fact(
			all(
				`The address has port ${port}, to which nginx passes on. So the page goes past nginx, and nothing that is set there counts.`,
				secure === 1 ? 'The program at that port speaks without TLS, so wss:// fails there.' : '',
			),
			'Leave the port out of the address, so that it goes to nginx. A development server has a setting for it (`WDS_SOCKET_PORT=443`, `client.webSocketURL`, `hmr.clientPort`). Then let nginx pass Upgrade on.',
			'Where does the port in the address come from: your own code, or a variable at build time?',
		),
	'only-upgrade': ({ hop, status }) =>
		fact(
			all(
				`Ordinary requests work and only the WebSocket fails${status === '' ? '' : ` (${status})`}. So the host is reached. Something does not let the upgrade through, or the server has no WebSocket at this path.`,
				hop === '' ? '' : `The first suspect is ${theHop(hop)}.`,
			),
			`Ask for an upgrade by hand, first at the server itself and then from outside: \`${curlLine('', 1)}\``,
			'Does the server answer 101 at its own port, and which status comes from outside?',
		),
	'setting-decides': ({ setting, time }) =>
		time === 1
			? fact(
					`\`${setting}\` decides: in one form the connection stays, and in the other it ends. So what it governs is the place, mostly a limit of time or Pings against one, and not the handshake.`,
					'Keep the form with which it stays. Look up how this setting counts: which direction, from which moment, and in which steps.',
					'After how many seconds does it end in the other form?',
				)
			: fact(
					`It works without “${setting}”, and fails with it. So what this does to the handshake or to the connection is the cause.`,
					`Update it, or keep it away from the path of the WebSocket. Many such parts read or wrap the response, and a 101 is not an ordinary one.`,
					`Which version of “${setting}” runs, and what does the response contain with it and without it?`,
				),
	'draft-frames': () =>
		fact(
			'These are frames of the old draft hybi-00: a text runs from 00 to ff, without an opcode, a length or a mask. One read may hold the end of a frame and the begin of the next.',
			'Read on behind each ff, and keep what is not whole for the next read. Browsers have not sent this draft since 2012, so refuse it if no old client is left.',
			'Which client still sends this draft?',
		),
	'path-decides': ({ path, lost, status }) =>
		fact(
			`\`${path}\` is the right path: \`${lost}\` is not there (404), and at \`${path}\` a program answers ${status}. So it refuses this handshake for another reason than the path.`,
			'Compare what a client that connects sends there: the subprotocol (Sec-WebSocket-Protocol), Origin, a token. A broker of MQTT wants the subprotocol `mqtt`.',
			`What does the body of the ${status} say, and which subprotocol does the client ask for?`,
		),
	'port-differs': ({ port, right, docker, inside, nginx, code }) =>
		fact(
			docker === 1
				? inside === 1
					? `Port ${port} is published at the host only. Between containers the port in the container counts, and that is ${right}.`
					: `Docker publishes the port of the container as ${right} of this computer, and the client asks ${port}.`
				: `${nginx === 1 ? 'nginx' : 'The client'} asks port ${port}, and the server listens at ${right}.`,
			inside === 1
				? `Use port ${right} with the name of the service.`
				: nginx === 1
					? `Write port ${right} into the upstream or proxy_pass of nginx and reload it, or let the server listen at ${port}.`
					: code === 1
						? `Give the WebSocket server the HTTP server of port ${port} in place of a port: \`{ server, path }\` in ws. Or let the client ask port ${right}.`
						: `Connect to port ${right}. The host and port of the page (location.host) are right only if a proxy there passes the path on.`,
			`Does it connect at port ${right}?`,
		),
	'release-build': ({ secure }) =>
		fact(
			secure === 1
				? 'It works in the development build and not in the release build, although the address is wss://. The release build trusts only the certificates of the system, and may lack the permission for the network.'
				: 'It works in the development build and not in the release build. Since Android 9 an app may not connect without TLS (ws://) unless it is allowed, and development builds mostly allow it.',
			secure === 1
				? 'Check the INTERNET permission in the main manifest, and that the certificate is trusted by the device.'
				: 'Use wss://, or allow cleartext traffic for this host in the network security configuration of the app (`cleartextTrafficPermitted`).',
			'What does `adb logcat` show at that second: “CLEARTEXT communication … not permitted”?',
		),
	'other-client': ({ works, fails, android, mini, status = '' }) =>
		fact(
			all(
				works === ''
					? `It fails only with ${fails}, so the server, its path and its network work. This client sends or accepts something different.`
					: `It works with ${works} and fails with ${fails === '' ? 'this client' : fails}, so the server, its path and its network work. The two clients send or accept something different.`,
				mini === 1
					? 'On a phone a mini program needs wss://, a listed domain and a complete certificate chain, and the developer tools can skip these checks.'
					: '',
				android === 1
					? 'Android refuses ws:// without TLS since version 9, and a certificate without its chain; in the emulator, localhost is the emulator (the computer is 10.0.2.2).'
					: '',
			),
			status === ''
				? 'Compare the two requests: Origin, cookies, subprotocol, extensions; and whether this client accepts the certificate (open https:// at the same host).'
				: 'Print both requests and compare them: path and query, Host, Origin, cookies, subprotocol. Add what the failing one lacks.',
			status === ''
				? `Which error or status does ${fails === '' ? 'the failing client' : fails} show, and does the server log its request?`
				: `What does the body of the ${status} say, and in which fields do the two requests differ?`,
		),
	'comes-and-goes': ({ status, restart }) =>
		fact(
			all(
				status === ''
					? 'It fails to open only at times, so address, path and code are in order.'
					: `The handshake gets ${status} only at times, so address, path and code are in order.`,
				restart === 1 ? 'A restart or a new attempt mends it.' : '',
				'Then instances differ, a session belongs to another instance, or a login expires.',
			),
			'Log for each attempt which instance answers, and compare a good one with a bad one.',
			'Is it always the same instance that refuses, and are sessions sticky?',
		),
	'login-refused': ({ said }) =>
		fact(
			`“${said}” stands beside the refusal: the server did not accept the login of this client, or did not get it.`,
			'Check that the token arrives: log it at the server. A proxy may drop Authorization, and a page can send only cookies, a query or a subprotocol.',
			'Does the same token work in a request from the command line, straight to the server?',
		),
	'refused-with-status': (values) => {
		const { status, usual, host, secure, hop } = values;
		const known = status === 400 && hop === 0 ? BAD_REQUEST : ownValue(STATUSES, String(status));
		return fact(
			all(
				`HTTP ${status} instead of 101.`,
				known?.[0] ??
					(Number(status) < 400
						? 'It redirects, and most WebSocket clients do not follow.'
						: 'The handshake was refused.'),
				usualOf(usual),
				values['passes'] === 1
					? 'The nginx block shown here passes Upgrade on. So another block or another hop answers, or it is not in force yet (`nginx -T` shows what is).'
					: '',
			),
			`See who answers, with which fields and body: \`${curlLine(host, secure)}\``,
			known?.[1] ?? 'Which program answered, and what does its log say at that second?',
		);
	},
	'status-hidden': ({ program, host, secure, own = '' }) =>
		own !== '' && program !== 'library'
			? fromOwnPort(own, '')
			: fact(
					program === 'browser'
						? 'The browser only reports that it could not open. The Network tab tells which: not reached, TLS failed, or refused with a status.'
						: program === 'words'
							? 'It does not open. Three kinds of reasons do that: the server is not reached, TLS fails, or the handshake is refused with a status.'
							: 'The server answered the handshake, but not with a valid 101. The status is hidden here.',
					`Look at the first line of this: 101 means that the client differs, a status names the refusal, no answer is network or TLS. \`${curlLine(host, secure)}\``,
					'What is the first line that this command prints?',
				),
	'cut-before-response': ({ host, secure, answered, tcp, docker, own = '' }) =>
		own !== '' && tcp !== 1 && answered !== 1
			? fromOwnPort(own, 'No answer to the handshake came. ')
			: tcp === 1
				? fact(
						'TCP did not come about, so no byte of WebSocket was sent. Mostly nothing listens at this host and port, or the address leads to a computer that cannot be reached.',
						`See at the server what listens (\`ss -ltn\`), and compare host and port with the address. For a browser, localhost is its own computer. Then try: \`${curlLine(host, secure)}\``,
						'Which host and port does the client ask, and what listens there?',
					)
				: fact(
						answered === 1
							? 'What came back is not HTTP. So another program answers at this port, or a proxy passes the request to a wrong address or path.'
							: docker === 1
								? 'The connection was ended before any response to the handshake came. Docker takes connections at a published port even if nothing listens behind it. So mostly the server listens at 127.0.0.1 in its container, at another port, or has died.'
								: 'The connection was ended or stayed silent before any response to the handshake came. So no program refused it with a status: the port speaks something else (TLS or not), a firewall cuts it, or the server’s program died.',
						docker === 1 && answered !== 1
							? 'Let the server listen at 0.0.0.0, and compare its port with the right one of `-p 8080:8080`. `docker exec` with `ss -ltn` shows where it listens, and `docker logs` whether it runs.'
							: `Try from another network, and see how far it comes: \`${curlLine(host, secure)}\``,
						answered === 1
							? 'What are the first bytes of the answer, and what does the program at that port say it speaks?'
							: 'Does the server log the request at all, and does it fail from another network, too?',
					),
	'ended-bare': ({ code, expected, opened, app, moment, hop = '', timed }) =>
		code === 'clean'
			? fact(
					'The closing handshake was completed: one side sent a Close, and the other answered it. That is a normal end, and libraries report it as an error only to stop the reading.',
					'Treat it as the end of the connection. The code and the reason that the peer gave say why it closed.',
					'Which code and which reason did the Close have?',
				)
			: (expected ?? '') !== ''
				? fact(
						expected === 'page'
							? 'This is the usual end: the browser drops the WebSocket of a page that is reloaded or left. It sends 1001 at best, and often nothing.'
							: 'It comes only when this program closes: the peer ended TCP without a Close in answer, or before it was read. That does no harm.',
						'Treat it as a disconnect, and log it as one. It matters only if it also comes while both sides want the connection.',
						expected === 'page'
							? 'Does it also come while the page stays open?'
							: 'Does it also come while the connection is in use?',
					)
				: hop !== '' && ['', 'at-once'].includes(String(moment ?? '')) && app === undefined
					? fact(
							all(
								known1006(code),
								`By your words, ${theHop(hop)} is in between. What could be read does not show which side ends it.`,
							),
							`Go past ${theHop(hop)} once, to the server’s own port. If it holds there, read the log of ${theHop(hop)} at that second: a reload, a limit of time, or a rule for this path.`,
							timed === 1
								? `Does it hold without ${theHop(hop)}?`
								: `Does it hold without ${theHop(hop)}, and after how long does it end?`,
						)
					: (moment ?? '') !== '' && app === undefined
						? endedAt(code, moment as Moment)
						: fact(
								all(
									known1006(code),
									opened === 1
										? 'It opens each time, so the handshake, the address and the certificate are in order. Then one side ends it: the other end, a hop, or code of this program itself.'
										: app !== undefined
											? ''
											: 'The peer or a hop ended it, and only the other end knows why. In the log of a server it is often harmless: a page was closed or a phone lost its network.',
								),
								'Note the second, and how long it was open. The same length each time is a limit of time, whichever side has it. The log of the server at that second shows a crash or restart.',
								opened === 1
									? 'Which code, reason and wasClean does the close event have, and who calls close()?'
									: timed === 1
										? 'What does the other end log at that second?'
										: 'How long was it open each time, and what does the other end log at that second?',
							),
	'code-alone': ({ code, timed }) => {
		const known = ownValue(CODES, String(code));
		const isOwn = Number(code) >= 3000;
		return fact(
			all(
				`The WebSocket was open and closed with ${code}.`,
				isOwn
					? 'Codes from 3000 on are given by a library or an application: what it means stands in its code or documents, not in the protocol.'
					: (known?.[0] ?? ''),
				timed === 1 && [1000, 1001].includes(Number(code))
					? 'If it comes after the same time each time, it is mostly a limit of that side or of a hop.'
					: '',
			),
			isOwn
				? 'Search the code and the documents of the server for this number, and log the reason beside it.'
				: 'Log code, reason and wasClean at both ends, with the time.',
			isOwn
				? 'Which application or protocol runs over this WebSocket, and which reason stands beside the code?'
				: (known?.[1] ?? 'Which side sent it, and what happened just before?'),
		);
	},
	'program-error': programErrorText,
	'library-behaves': ({ library }) =>
		fact(
			`This tells how ${library} behaves; that a connection fails or ends is only the occasion. So the library or the call to it is in question, and hardly the network.`,
			'Repeat it with the newest version, and search its issues for the name of the method or state. Until then, put a time limit around the call and close by yourself.',
			'Does the newest version do the same?',
		),
	'error-unknown': ({ error, own, line, swift }) =>
		swift === 1
			? fact(
					`This text gives no reason: “${error}” is what Swift makes of an error of its own type. WebSocket has no such code.`,
					'Log the error itself, such as `String(describing: error)`. An error of Starscream has the fields type, message and code.',
					'What does the error print with its fields, and at what moment does it come?',
				)
			: fact(
					all(
						line === 1
							? `The line that tells most is “${error}”. It has no form that is known here.`
							: `A program failed with “${error}”.${own === 1 ? '' : ' This error is not one of WebSocket itself.'}`,
						own === 1
							? 'It came up inside the library for WebSockets: its version or what was passed to it is in question.'
							: '',
					),
					'Read the innermost “Caused by”, and the first line of your own code below it. Bring the lines just before it, too: the request, or the close code.',
					'Which side prints this, and does it come before the connection is open or after?',
				),
	'broker-port': ({ port, protocol }) =>
		protocol === 'VNC'
			? fact(
					`${port} is the port of the VNC server itself, without WebSocket. A page has to connect to websockify, which passes it on.`,
					'Use the port at which websockify listens (often 6080), or let nginx pass the path on to that port.',
					'At which port does websockify listen, and which one stands behind it in its command?',
				)
			: fact(
					`${port} is the port of MQTT itself, without WebSocket. A browser can only speak MQTT inside a WebSocket, and brokers have another port for that.`,
					'Switch on the WebSocket listener of the broker, and use its port and path (often `/mqtt`).',
					'Which listeners does the configuration of the broker have, and at which ports?',
				),
	'only-words': ({ place, asks }) =>
		fact(
			asks === 1
				? 'This asks about WebSocket, and contains nothing of a connection that could be read. Two pieces tell most about a connection: how the handshake was answered, and how it ended.'
				: 'It fails, and what could be read does not show at which step. There are three. The handshake gets no 101, the connection ends, or it stays open and messages are missing or wrong.',
			all(
				asks === 1
					? 'Bring the error or close event as it is printed, with its code; or the request and response of the handshake.'
					: 'Find the step first. Another status than 101: see who answers, and its body. A 101 and then an end: note code, reason and time. A 101 that stays: see whether the frame is in Messages or in a capture.',
				ownValue(PLACES, String(place)) ?? PLACES['browser']!,
				'“How to get evidence” above (`#/doctor/evidence`) has the steps.',
			),
			asks === 1
				? 'Did it open at all, and which code or status did it end with?'
				: 'Which of the three is it, and which status or code does it show?',
		),

	'told-topic': ({ topic }) => {
		const [says, todo] = ownValue({ ...topics, ...asked }, String(topic))!;
		return fact(
			says,
			todo,
			'If it is not that: at which step does it go wrong, and what does the other end log then?',
		);
	},
};

export const toldFacts: Pick<FactWords, ToldFact> = {
	...withUsual(KNOWN, usualWords, ' '),
	'usual-in-program': (values) => {
		const [says, todo] = usualWords(values);
		const isUnopened = values['situation'] === 'unopened';
		return fact(
			all(says, 'What could be read here does not show why.'),
			isUnopened
				? all(
						todo,
						`Then run this and look at the first line: \`${curlLine(values['host'], values['secure'])}\``,
					)
				: todo,
			isUnopened
				? 'Is it that? If not: what is the first line that `curl -i` prints for the handshake?'
				: 'If that is not it: how long was it open each time, and what does the other end log at that second?',
		);
	},
};
