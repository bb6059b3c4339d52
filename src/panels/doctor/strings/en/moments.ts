// What the moment of an end tells: where to look, what to do and what to ask.
import type { Moment } from '../../../../evidence/facts/usual/moments.ts';

export const moments: Readonly<
	Record<Moment, readonly [says: string, todo: string, asks: string]>
> = {
	'on-large': [
		'It ends at a large message. So mostly a limit for the size is passed: at the receiver, in the server below a framework, or in a gateway.',
		'Send growing sizes, and note the first that fails: 8 KiB is Tomcat, 64 KiB Netty, 1 MiB Socket.IO and Python’s websockets. Raise that limit, or send in parts.',
		'From which size on does it end, and which code does the other side report (1009 is “too big”)?',
	],
	'some-minutes': [
		'It ends after some minutes or less, and not each time after the same. Mostly that is a limit for silence, which a last message moves: of a proxy, of the server, or of a heartbeat without an answer.',
		'As a test, send a small message every 15 s. If it stays open then, it was such a limit, and that heartbeat is the remedy. If not, look for a restart or an error in the log of the server.',
		'Does it stay open with a message every 15 s, and is a proxy in between?',
	],
	idle: [
		'It ends while nothing is sent. So a limit for silence ends it: mostly one of a proxy, a balancer or a router in between, or of the server itself.',
		'As a test, send a small message every 15 s. If it stays open then, keep that heartbeat, or raise the limit of what has it (`proxy_read_timeout` in nginx).',
		'Does it stay open with a message every 15 s, and what is in between?',
	],
	'on-send': [
		'It ends when something is sent. Mostly the receiver does not take it. Its handler fails, the message is too large, or frame or content are not what it expects.',
		'Read the log of the receiver at that second. Send one short text first, then the real message, and see from which one on it ends.',
		'Does it stay open after one short text, and what does the receiver log?',
	],
	'at-once': [
		'It ends soon after it opened, which is too soon for most limits of hops. Mostly one of the two programs ends it. The server misses a login or a first message, its handler fails, or the client closes it itself. Or a hop lets the 101 pass and no frames.',
		'Connect with another client, such as websocat. If that one stays open, log in your client who calls close. If not, log each exception in the handler of the server.',
		'Does it stay open with another client, and what does the server log at that second?',
	],
	'on-network': [
		'The network of the device changed. The old TCP connection belongs to the old address and is dead, and either side notices that late.',
		'That cannot be prevented. Connect again at the `online` event or on a Ping without an answer, and fetch what was missed.',
		'How long does it take until the client notices and connects again?',
	],
	random: [
		'It has no rhythm, so a fixed limit of time does not end it. It may be a restart, a network on the way, a limit for silence or an error in a handler.',
		'Write for each end the time, how long it was open and silent, the client and the instance of the server. All at the same second is a restart or a hop; single ones are networks.',
		'Do all connections end at the same second, or single ones?',
	],
	long: [
		'It was open for long. It may be a limit for silence, a login that expires, a restart or a network on the way.',
		'Note for each end how long it was open and how long it was silent. Send a Ping every 20 s as a test: if that helps, it was a limit for silence.',
		'Was it silent before it ended, and is the time the same each time?',
	],
};
