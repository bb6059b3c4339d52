// What a difference tells that a person names: what is in order, where to look, and what to ask.
import { curlLine } from '../curl-line.ts';
import type { DifferenceWords } from '../difference-words.ts';

export const DIFFERENCE_WORDS: DifferenceWords = {
	tls: () => [
		'It works with ws:// and fails with wss://. So the program and its path are in order. TLS is in question, or the proxy that ends it. The port does not speak TLS, the client does not trust the certificate, or the proxy does not pass Upgrade on.',
		'Open https:// with the same host and port. An error at once is a port without TLS, a warning is the certificate. Mostly a proxy ends TLS at port 443 and passes on to the port of ws://.',
		'Which program ends TLS, and at which port?',
	],
	name: () => [
		'It works by the IP address and fails by the name. So the server runs, and the name leads elsewhere: to a proxy or a CDN, to another port, or to another address.',
		`See who answers at the name, and with which status: \`${curlLine('', 1)}\`. Without a port it is 80 or 443, where mostly a proxy stands that has to pass Upgrade on.`,
		'Which port does the address with the name have, and which program listens there?',
	],
	server: () => [
		'The same client works with another server, so the client and its network are in order. Your server, or what stands in front of it, is in question.',
		`Send the handshake to your server by hand and look at the first line: \`${curlLine('', 1)}\`. If a 101 comes, compare what both servers send first.`,
		'What does your server log for this connection: nothing, a status, or an error in a handler?',
	],
	port: ({ works, fails }) => [
		`It works at port ${works} and fails at port ${fails}. So the program at ${works} is in order, and what listens at ${fails} is in question. Mostly it is a proxy that does not pass the upgrade on, or nothing.`,
		`Compare the first line of both: \`${curlLine('', 1)}\`, with the one port and with the other. If it is a proxy, let it pass Upgrade and Connection on.`,
		`Which program listens at port ${fails} (\`ss -ltnp\`)?`,
	],
	network: ({ works, fails }) => [
		`It works with “${works}” and fails with “${fails}”, so client and server fit together. The other network blocks the connection, changes the request, or forgets a connection that is silent.`,
		'Use wss:// at port 443, which hops can read only if they open TLS, and send a Ping every 20 s.',
		'Does it fail to open there, or does it end after a time, and after how long?',
	],
	'second-connection': () => [
		'One connection works, and a second one makes trouble. So handshake and network are in order. Mostly the server mixes its connections up: one variable for all, or a loop that serves only one. Or it allows one per user on purpose.',
		'Keep each connection in a set, or in a map by a key of its own. Send to the one it belongs to, and do not wait in the handler of one for another.',
		'Does the server close the first one itself, with which code, or does it only forget it?',
	],
	instances: () => [
		'With one instance it works, with several it fails. So mostly the requests of one client, or the clients of one room, reach instances that know nothing of each other.',
		'Socket.IO, SockJS and SignalR need sticky sessions, unless the client begins with WebSocket alone (SignalR: with `skipNegotiation`). For messages across instances add a shared bus, such as Redis.',
		'Does it fail while it opens, with 400 or 404, or do only messages not arrive?',
	],
	load: () => [
		'It fails from a number of connections on. So a limit is reached: open files of the process (`ulimit -n`), `worker_connections` of nginx, the local ports of a proxy, or memory.',
		'Count the open connections of each hop at that moment (`ss -s`), and raise the smallest limit.',
		'At which number exactly, and what does the log of each hop say then, such as “too many open files”?',
	],
	'first-attempt': () => [
		'The first attempt fails and the next one works. So address, path and code are in order. Something is not ready at first: the server still starts, a cookie comes later, or an old connection is in the way.',
		'Wait for what the handshake needs, and connect again after a growing time.',
		'What does the first attempt end with: a status, a close code, or no answer?',
	],
	'after-reload': () => [
		'It works until the page is loaded or entered again. The page has a new socket then, and the server still uses the old one. It sends to a connection that is gone, or refuses a second session.',
		'Add the handlers for each new connection, remove the old connection when it closes, and send to the newest one of a user.',
		'Does the server log the close of the old connection and the opening of the new one at that moment?',
	],
	'private-window': () => [
		'It works in a private window. So server and network are in order. Something in this profile of the browser changes the request: an extension, a cookie or a cached page.',
		'Switch the extensions off one by one, then delete cookies and data of the site. Many cookies make a head too large, too.',
		'Which status does the handshake get in the ordinary window, and how long is its Cookie field?',
	],
	idle: () => [
		'It stays open while something is sent, and ends while nothing is. So a limit for silence ends it: mostly one of a proxy, a balancer or a router between.',
		'Send a Ping or a message of your own every 20 s, or raise the limit. From a page it must be a message, for a page cannot send a Ping.',
		'After how many seconds of silence does it end, and is it the same time each time?',
	],
	'old-system': () => [
		'It works on newer systems and fails on older ones. So server, path and network are mostly in order. Often TLS differs: the old system lacks the root certificate, or the version of TLS. An old engine of JavaScript is the other reason.',
		'Open https:// at the same host in the browser of the old device: a certificate warning confirms it. Android trusts the root of Let’s Encrypt only since 7.1.1.',
		'What does that browser show at https:// with the same host?',
	],
	program: ({ works, fails }) => [
		`It works with ${works} and fails with ${fails}. So the code of the application and the client fit. ${fails} has no WebSocket here, has it switched off, or needs another worker or module.`,
		`Look up how ${fails} does WebSocket: a feature of Windows for IIS, an async worker for gunicorn, a module or a library for others. Then compare what both answer: \`${curlLine('', 1)}\``,
		`Which status does ${fails} answer, and what does its log say?`,
	],
	container: () => [
		'It works outside the container and fails inside. In a container, localhost is the container itself. A server that listens at 127.0.0.1 cannot be reached from outside, and a client finds no other container there.',
		'Let the server listen at 0.0.0.0, publish its port (`-p 8080:8080`), and use the name of the service between containers.',
		'At which address does the server listen in the container (`ss -ltn`), and which port is published?',
	],
	direction: () => [
		'One direction works and the other one does not. The connection is open and carries both, so mostly a program is in question; a hop that buffers does the same. It sends to another connection, waits in a loop, or reads before its handler is set.',
		'Log at the sender to which connection it writes, and that the call came back. In the browser, the Messages tab shows whether the frame arrived.',
		'Does the message appear in the Messages tab of the browser, or in a capture?',
	],
	'data-kind': () => [
		'Text works and binary data makes trouble. So the connection is in order, and one side takes only text, or reads the data as text.',
		'Set the receiver for binary data (`binaryType`, a handler for binary messages), and send with the call for binary. A proxy or a gateway in between may allow only text.',
		'Which close code comes, and is there an error in the handler of the receiver?',
	],
	'some-users': () => [
		'It fails for some users only. So the server and its path work in general. What differs is on their side: a proxy of a company, a virus scanner, an old browser, too many cookies, or their account.',
		'Use wss:// at port 443, and offer a fallback such as long polling. Let one of them try another network and a private window.',
		'What do these users have in common: a company, a provider, a browser or a virus scanner?',
	],
};
