import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'The real network',
	can: 'You can keep a connection alive, spread the reconnects of many clients, and decide which pages may connect.',
	steps: {
		silence: {
			title: 'Two minutes of silence',
			text: [
				'Your page has said “Hello”, and now no one has anything to say. Between the two sides stands a box, such as a router at home. It gives up a connection after 60 s without bytes.',
			],
			task: 'What does the page get?',
			choices: {
				stays: 'Nothing: a WebSocket has no time limit.',
				'close-1001': '`close` with 1001, `wasClean` true',
				'close-1006': '`close` with 1006, `wasClean` false',
				error: 'only an `error` event',
			},
			replies: {
				stays: 'The RFC gives no limit, but many intermediaries have one.',
				'close-1001': 'The intermediary only passes bytes on, so it sends no Close frame.',
				'close-1006': '',
				error: '`close` is always the last event.',
			},
			done: 'The box, an **intermediary**, resets the TCP connection on both sides after 60 s. No Close frame comes, so both sides report {client.code} and do not learn why. Another intermediary may forget the connection and send nothing: a side then notices the loss only when it sends something.',
		},
		heartbeat: {
			title: 'A heartbeat, byte by byte',
			text: [
				'The remedy is a heartbeat. Every 30 s the server sends a Ping ①, two bytes, and the browser answers with a Pong ②. Any byte starts the 60 s again. The page notices neither, and it can’t send a Ping itself.',
			],
		},
		budget: {
			title: 'A heartbeat with a budget',
			text: [
				'Your users pay for each byte. A Ping of this server costs 6 bytes, and its Pong 10. The connection must live for ten minutes.',
			],
			task: 'In **Build**, under **Server**, set **Ping interval** (in ms), so that all of it takes at most 200 bytes.',
			done: '{client.pings} Pings and their Pongs: {bytes.heartbeat} bytes. In real life choose an interval well below the shortest limit on the path, because a packet can be late.',
			mistakes: {
				reconnects:
					'The connection ends after 60 s of silence, and the client connects again. Here one connection must live: let the server send Pings in time.',
				'no-close':
					'The page does not close the connection in the time that the lab simulates. Leave its script and the time as they were.',
				milliseconds:
					'The unit is ms: {set.server.pingMs} ms is too short. 200 bytes are enough for twelve Pings and their Pongs in ten minutes.',
				'ends-early':
					'The page closes the connection before the ten minutes are over. Leave its script as it is, and change only the Ping interval.',
				messages:
					'Messages keep a connection in use, too. But this task asks for Pings: set the server’s **Ping interval**.',
				'no-limit': 'The intermediary is not yours to change. Its limit is 60,000 ms.',
				'page-pings':
					'Page code cannot send Pings: the browser’s API has no method for it. Let the server send them.',
				'too-often':
					'The connection lives, but its heartbeat has {bytes.heartbeat} bytes. The budget is 200.',
				'too-rare':
					'The interval is {set.server.pingMs} ms. The intermediary gives up after 60 s, before the first Ping. The page gets {client.code}.',
				'no-ping':
					'The server sends no Ping yet, so the connection ends after a minute. The unit of the interval is ms: half a minute is 30000. The field refuses an interval that would cause too many events.',
			},
			otherwise:
				'The page gets {client.code}, and the heartbeat has {bytes.heartbeat} bytes. Look at the interval again, and leave everything else as it was.',
			hints: [
				'The interval has two bounds: the limit of the intermediary, and the budget.',
				'Each Ping with its Pong costs 16 bytes. The budget is enough for 12 of these pairs in 600 s.',
				'600 s divided by 12 is 50 s, and this is below 60 s: **Ping interval** 50000.',
			],
		},
		herd: {
			title: 'A thousand clients come back',
			text: [
				'A server restarts, and 1,000 clients come back at once. It can do 200 handshakes per second. A client gives up after 2 s and tries again: after 1, 2, 4 … s.',
			],
			task: 'When is the last one back?',
			choices: {
				five: 'after about 5 s',
				twenty: 'after more than 20 s',
				never: 'not within two minutes',
			},
			replies: {
				five: 'The server also answers attempts that the clients have given up. This work is lost.',
				twenty: '',
				never:
					'The growing delay helps. With a fixed delay of one second, the last clients would indeed not be back in that time.',
			},
			done: 'After {herd.seconds} s. In the busiest second {herd.peak} clients try to connect. Most of them get no response in time, give up, and try again at the same time. In the lab, below “What if…” (in a narrower window, in **Details**), “All clients reconnect at once” compares this policy with three others.',
		},
		'evil-page': {
			title: 'A page of another site',
			text: [
				'You’re logged in at bank.example, and open a page of evil.example. Its script opens a WebSocket to the bank, whose server sends your balance to each client.',
			],
			task: 'What does the page of evil.example get?',
			choices: {
				blocked: 'Nothing: the same-origin policy stops the connection.',
				preflight: 'Nothing: the browser first asks the bank with a CORS request.',
				reads: 'The message with the balance.',
			},
			replies: {
				blocked: 'The same-origin policy does not stop a WebSocket to another site.',
				preflight:
					'With CORS a server permits requests from other sites; before some of these requests the browser asks the server for permission (a preflight). Browsers do not use CORS for WebSocket.',
				reads: '',
			},
			done: 'The page reads “{client.got.0}”. The browser only names the page’s origin: `Origin: https://evil.example`. Select the arrow “GET /” to see it. The server has to check the origin and refuse the page, usually with 403. The browser may also send cookies of the bank with the request. A program that is not a browser can write any Origin.',
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“WebSocket detects proxies and sets up a tunnel through them.” A much-copied article says this.',
			],
			task: 'Which sentence is true?',
			choices: {
				detects: 'The browser finds out which proxies are on the path and sends CONNECT to them.',
				configured: 'The browser sends CONNECT only to a proxy that it is configured to use.',
				never: 'Proxies do not matter, because WebSocket is not HTTP.',
			},
			replies: {
				detects:
					'A browser cannot detect an intermediary that is not in its configuration. Such a proxy may remove Upgrade.',
				configured:
					'The browser cannot detect other intermediaries. TLS helps against those that change requests, and a heartbeat against idle limits.',
				never:
					'The handshake is an HTTP request. Without TLS, an HTTP intermediary on the path can change it.',
			},
		},
		'read-it': {
			title: 'You can now read this',
			text: [
				'At 2 a.m. users complain about 1006. The log of nginx, the proxy, has many lines like this one:\n```\nupstream timed out (110: Connection timed out) while proxying upgraded connection\n```',
			],
			task: 'What has happened?',
			choices: {
				refused: 'The server has refused the handshake.',
				crashed: 'The server has crashed, and nginx noticed.',
				silence: 'The proxy saw no bytes for a while, and hung up.',
			},
			replies: {
				refused: 'The line says “upgraded connection”, so the handshake had gone well.',
				crashed: 'A crash ends the connection at once. “Timed out” means that nginx waited.',
				silence:
					'Right. After 60 s without a byte from the server nginx hangs up, unless its `proxy_read_timeout` says otherwise. A heartbeat helps, or a longer limit.',
			},
		},
		spread: {
			title: 'Spread the reconnects',
			text: [
				'This server is down for seven seconds, and the client doesn’t try again. The Guide lets 1,000 clients with your settings reconnect together.',
			],
			beside: [
				'your client comes back',
				'1,000 clients: at most 250 attempts in a second',
				'1,000 clients: all back within 30 s',
				'their server: up at once, 200 handshakes per second',
			],
			task: 'In **Build**, **Client**, tick **Reconnects after a lost connection** and set its fields. What counts is below.',
			done: 'At most {herd.peak} attempts in a second, and all are back after {herd.seconds} s. The RFC asks for both: a random first delay, and a longer one after each failure (§7.2.3).',
			mistakes: {
				'some-missing':
					'The attempts are spread too far: after a minute, not all clients are back. At most 30 s are allowed, so choose a shorter **First delay**.',
				'still-waits':
					'After two minutes your client still waits, and has made no attempt. Choose a shorter **First delay**.',
				'other-time':
					'The lab no longer simulates two minutes, 120,000 ms. Leave the time as it was, and change only the client.',
				'server-leaves-later':
					'The server goes down at {set.server.away.fromMs} ms now, and not at 1,000 ms. Leave the restart as it is, and change only the client.',
				'server-stays':
					'The server is no longer down from 1,000 ms to 8,000 ms. Leave the restart as it is, and change only the client.',
				'too-late':
					'The attempts are spread too far: {herd.peak} in the busiest second, but {herd.seconds} s until all are back. At most 30 s are allowed, so choose a shorter **First delay**.',
				never: 'The client never tries again. Tick **Reconnects after a lost connection** first.',
				'gave-up':
					'Your client is not back: its last attempt failed too. It needs more attempts, or longer delays.',
				together:
					'All clients wait equally long, so they come together: {herd.peak} attempts in one second. Choose a random **Delay**.',
				'too-soon':
					'The delay is random, but **First delay** is short: {herd.peak} attempts in the busiest second. Spread them over more time.',
			},
			otherwise:
				'The busiest second has {herd.peak} attempts. At most 250 are allowed, and all clients must be back within 30 s. Leave the script as it was: your client gets a second message and then closes.',
			hints: [
				'Two things matter: the kind of **Delay**, and **First delay**.',
				'Choose the random delay. The 1,000 clients spread over **First delay**, and at most 250 attempts per second are allowed.',
				'**Delay** “random, limit doubles”, **First delay** 8000, **Longest delay** 60000: about 125 attempts per second, which this server completes at once.',
			],
		},
		stripped: {
			title: 'A proxy that removes Upgrade',
			text: [
				'The client connects with `ws://`, without encryption. A proxy on the path forwards HTTP requests, but it removes the fields `Upgrade` and `Connection`, because they apply to one connection only.',
			],
			task: 'What does the page get?',
			choices: {
				opens: '`open`, because the path exists on the server',
				polling: '`open`, because the browser falls back to polling',
				'error-1006': '`error`, then `close` with 1006',
			},
			replies: {
				opens: 'The server receives an ordinary GET request, which does not ask for WebSocket.',
				polling:
					'A browser does not replace a WebSocket with another transport. Only a library in the page could do that.',
				'error-1006': '',
			},
			done: 'The server gets a request without Upgrade and refuses it. The page learns only the code {client.code}. With `wss://` the proxy sees encrypted bytes and cannot remove anything.',
		},
		production: {
			title: 'Ready for the real network',
			text: [
				'The page of `http://bank.example` connects with `ws://`. A proxy removes Upgrade and gives up after 60 s of silence; the server never pings and accepts any origin.',
			],
			task: 'Change **Build**, but not the intermediary. Keep `wss://bank.example/` open for ten minutes, and refuse `https://evil.example` with 403.',
			done: 'TLS hides the request from the proxy. The server checks the origin: its own page gets 101, and a page of `https://evil.example` gets 403. The Pings keep the connection alive until the page closes it with {client.code}.',
			mistakes: {
				reconnects:
					'The connection ends after 60 s of silence, and the client connects again. Here one connection must live: let the server send Pings in time.',
				'no-close':
					'The page does not close the connection in the time that the lab simulates. Leave its script and the time as they were.',
				milliseconds:
					'A Ping every {set.server.pingMs} ms is far more often than the proxy needs, and the Guide does not check so many events. The limit is 60 s, so half a minute is enough: 30000.',
				messages:
					'The texts keep the connection in use, but the page’s script has changed. Restore it, and set the server’s **Ping interval**.',
				'page-pings':
					'Page code cannot send Pings: the browser’s API has no method for it. Set the **Ping interval** in the section **Server**.',
				'https-url':
					'A new browser reads `https:` here as `wss:`, but an older one throws a SyntaxError. Write `wss://bank.example/`.',
				'other-url':
					'The page asks for `{set.client.url}`. It must ask for `wss://bank.example/`: scheme, host and path are given.',
				'other-page':
					'The page’s **Origin** is `{set.client.origin}` now. The browser writes the origin of the page, here `http://bank.example`, and page code cannot change it. Change the server.',
				'ends-early':
					'The page closes the connection before the ten minutes are over. Leave its script as it is.',
				'second-box':
					'There is a second intermediary now. Remove it: this network has only one proxy.',
				'other-proxy': 'The intermediary has changed. You cannot change it in the real network.',
				upgrades: 'The proxy is not yours to change. It removes Upgrade.',
				plain:
					'Without TLS the proxy reads the request and removes Upgrade. Set **TLS** in the section **Link**.',
				url: 'TLS is on, but the URL still begins with `ws://`. A page must ask for `wss://`.',
				'only-evil':
					'**Allowed origins** names the pages that may connect, not those that may not. So the server admits `https://evil.example` and refuses the bank’s own page.',
				'locked-out':
					'The server refuses the bank’s own page too. Compare **Allowed origins** with the page’s **Origin**: scheme, host and port must be equal, and no path or `/` follows.',
				everyone:
					'The page connects, and so does a page of `https://evil.example`. **Allowed origins** must contain only the origins that may connect.',
				silent:
					'The right page connects, but after 60 s of silence the intermediary ends the connection: {client.code}.',
			},
			otherwise:
				'The page gets {client.code}. Check URL, TLS, allowed origins and the Ping interval, and leave the page’s script as it was.',
			hints: [
				'Four fields need a value: **URL**, **TLS**, **Allowed origins** and **Ping interval**.',
				'**URL** is `wss://bank.example/`, and **TLS** is on. An origin is the scheme, the host and the port of the page’s URL; a default port is left out.',
				'**URL** `wss://bank.example/`, **TLS** on, **Allowed origins** `http://bank.example`, **Ping interval** 30000.',
			],
		},
		'unasked-pong': {
			title: 'You are the server: a Pong',
			text: [
				'You are the server, and you have not sent any Ping. This frame comes from the client.',
			],
			task: 'What do you do?',
			done: 'A Pong without a Ping is allowed. It is a heartbeat in one direction: it shows intermediaries that the connection is in use, and it needs no answer (§5.5.3).',
			mistakes: {
				closes:
					'A Close begins the closing handshake. This Pong breaks no rule, so the connection stays open.',
				'pong-back': 'Only a Ping asks for a Pong. The client does not wait for yours.',
				'ping-back': 'You may send a Ping at any time, but this frame does not ask for one.',
				fail: 'The frame is masked and complete, and a Pong without a Ping is allowed. There is no reason to fail the connection.',
			},
			otherwise: 'The frame is a Pong, and a Pong needs no answer.',
			hints: [
				'**Read flags:** which opcode does the frame have?',
				'Opcode 10 is a Pong. Read again what a Pong is for.',
				'**Wait**: a Pong needs no answer, whether or not you sent a Ping.',
			],
		},
		tunnel: {
			title: 'Through a configured proxy',
			text: [
				'A company’s browsers use a proxy. For `wss://chat.example/chat` the browser asks it for a tunnel, TCP to the server, and inside it `wss` begins with a TLS handshake.',
			],
			beside: ['ClientHello: the first message of TLS', 'Finished: the last one of its handshake'],
			task: 'Order the lines, from the first byte to the first message. Three don’t belong here.',
			mistakes: {
				established: 'The proxy sends this 200 in response to CONNECT, so CONNECT comes before it.',
				tls: 'TLS runs inside the tunnel, and the tunnel begins with the 200 of the proxy. So CONNECT and 200 come before TLS.',
				upgrade:
					'With `wss` this request goes through the tunnel, inside TLS. So CONNECT, 200 and TLS come before it.',
				switching:
					'The server sends 101 in response to the GET with Upgrade. So this request comes before it.',
				frame:
					'A client sends frames only after the 101 of the server. So 101 comes before the frame.',
				'whole-url':
					'The request inside the tunnel names only the path. No request line contains `wss://`.',
				'connect-url': 'CONNECT names a host and a port, not a URL.',
				unmasked: 'A client must mask its frames inside TLS too.',
			},
			done: 'CONNECT and 200 make the tunnel. TLS runs inside it, and the handshake and the frames run inside TLS. Press Play in the lab to watch it.',
			hints: [
				'At first the proxy does not know to which server the browser wants to connect.',
				'After the 200 of the proxy, the browser talks to the server: first TLS.',
				'CONNECT, 200, TLS, GET with Upgrade, 101, a masked frame.',
			],
		},
		exit: {
			title: 'What you know now',
			text: [
				'Five questions about connections in the real network. A question that you miss comes back later.',
			],
		},
	},
	items: {
		'network-page-ping': {
			question: 'How can page code keep its connection alive?',
			choices: {
				send: 'with `ws.send()` and opcode 9, which makes a Ping',
				ping: '`ws.ping()`',
				message: 'with small messages that the server answers',
			},
			because: 'The browser’s API has no method for a Ping and no choice of the opcode.',
		},
		'network-interval': {
			question:
				'The path has a load balancer with an idle limit of 60 s and a proxy with a limit of 300 s. Which heartbeat interval is right?',
			choices: { 'every-25': '25 s', 'every-90': '90 s', 'every-240': '240 s' },
			because: 'The shortest limit decides. The interval must be shorter than 60 s.',
		},
		'network-silent': {
			question:
				'An intermediary forgets a silent connection and sends neither FIN nor RST. When do the two sides learn of it?',
			choices: {
				'at-once': 'both at once, with 1006',
				'only-server': 'the server at once, the page later',
				none: 'neither, until it sends something',
			},
			because:
				'No segment reports the loss. A side notices the loss when the Ping or message that it sends gets no answer.',
		},
		'network-origin-status': {
			question: 'A server refuses a page because of its Origin. Which status does it usually send?',
			because: '403 Forbidden is the example of RFC 6455 §4.2.2. The page sees only 1006.',
		},
		'network-origin-program': {
			question:
				'A server allows only the origin of its own site. What does this check do against a Node program?',
			choices: {
				stops: 'It stops the program, because a program is not a page.',
				'any-origin': 'Nothing: a program can send any Origin.',
				'no-field': 'It stops the program, because only browsers may send Origin.',
			},
			because:
				'The check protects users of browsers, because browsers write the true origin. To stop programs, use a login or a token.',
		},
		'network-wss': {
			question: 'Why does `wss://` pass more intermediaries than `ws://`?',
			choices: {
				faster: 'TLS is faster.',
				hidden: 'An intermediary cannot read or change the request.',
				allowed: 'RFC 6455 forbids intermediaries to touch port 443.',
			},
			because: 'An intermediary cannot remove a field that it cannot read.',
		},
		'network-port': {
			question: 'Which port does `wss://chat.example/` use?',
			because: 'The default port of wss is 443, and that of ws is 80 (RFC 6455 §3).',
		},
		'network-first-delay': {
			question:
				'A server closes all connections for a restart. How long should a client wait before its first reconnect?',
			choices: { random: 'a random time', same: 'exactly one second', 'at-once': 'not at all' },
			because:
				'With equal delays all clients reconnect at the same moment. RFC 6455 §7.2.3 asks for a random first delay.',
		},
	},
	teacher: {
		goals: [
			'Choose a heartbeat interval from an idle limit and a byte budget.',
			'Set up reconnecting so that many clients do not come back in the same second.',
			'Say what `wss`, a heartbeat and an Origin check protect against, and what they do not.',
		],
		questions: [
			{
				before: 'silence',
				ask: 'Which machines are between a phone and a server, and which of them remember connections?',
				answer:
					'NAT routers, firewalls, proxies and load balancers. Many of them forget silent connections.',
			},
			{
				before: 'budget',
				ask: 'Which two numbers bound the interval of the Pings?',
				answer: 'The idle limit from above, and the byte budget from below.',
			},
			{
				before: 'herd',
				ask: '1,000 clients reconnect to a server that completes 200 handshakes per second. Why does this take longer than five seconds?',
				answer: 'The server also works on attempts that the clients have given up.',
			},
			{
				before: 'evil-page',
				ask: 'What stops a page of another site from reading your mail with `fetch`? Does that also work for a WebSocket?',
				answer: 'The same-origin policy and CORS. Neither of them applies to a WebSocket.',
			},
			{
				before: 'tunnel',
				ask: 'How does a browser know that there is a proxy?',
				answer:
					'From its configuration: the system, a setting or a script. The browser cannot see other proxies.',
			},
		],
		notes: {
			silence: [
				'Take a show of hands before you lock the prediction. Ask those who chose 1001: who would send the Close?',
			],
			budget: [
				'Let each half of the class name an interval: one half wants to save bytes, the other wants to be safe. Enter both.',
			],
			herd: [
				'After the reveal scroll to “All clients reconnect at once”, and let the class compare the four charts.',
			],
			'evil-page': [
				'Select the arrow “GET /” and read the Origin field aloud. Ask who wrote it: the browser, not the page.',
			],
			production: [
				'Collect the four fields on the board first, then set them one by one and press **Check** after each.',
			],
		},
		misunderstandings: [
			{
				belief: 'Page code can call `ws.ping()`.',
				say: 'That is a method of the Node library ws. In the console of a browser it is undefined; try it.',
			},
			{
				belief: 'The Origin check keeps programs out.',
				say: 'A program can write any Origin. The check protects the users of browsers; a login or a token stops programs.',
			},
			{
				belief: 'TCP keepalive is enough.',
				say: 'By default it is off or waits for hours, and it reaches only as far as a proxy. A Ping passes through the proxy.',
			},
			{
				belief: 'A client should reconnect as quickly as possible.',
				say: 'Show “A thousand clients come back”: a single attempt is harmless, but a thousand in one second are not (§7.2.3).',
			},
		],
	},
};
