// The codes from 4000 to 4999 of known protocols on WebSocket, each with its source. An application may give any other
// meaning to a code (RFC 6455 §7.4.2), so a code counts only beside the name of its protocol.

/** Names what a code means. Several protocols have codes with the same meaning. */
export type CodeMeaning =
	| 'tls-only'
	| 'unknown-app'
	| 'app-disabled'
	| 'over-quota'
	| 'unknown-path'
	| 'version'
	| 'unauthorized'
	| 'sign-in-late'
	| 'over-capacity'
	| 'reconnect'
	| 'no-pong'
	| 'idle'
	| 'rate-limited'
	| 'bad-message'
	| 'bad-response'
	| 'internal'
	| 'before-ack'
	| 'forbidden'
	| 'subprotocol'
	| 'no-init'
	| 'no-ack'
	| 'same-id'
	| 'second-init'
	| 'before-identify'
	| 'bad-token'
	| 'second-identify'
	| 'bad-sequence'
	| 'session-timeout'
	| 'shard'
	| 'bad-intents'
	| 'forbidden-intents'
	| 'sent-anything'
	| 'no-subscription'
	| 'late-reconnect'
	| 'network'
	| 'missing-field'
	| 'removed';

export interface CodeProtocol {
	readonly name: string;
	/** Matches a text that names the protocol. */
	readonly named: RegExp;
	readonly source: string;
	readonly codes: ReadonlyMap<number, CodeMeaning>;
}

export const CODE_PROTOCOLS: readonly CodeProtocol[] = [
	{
		name: 'Pusher',
		named: /\bpusher\b|laravel-?websockets|laravel.?echo|\breverb\b|\bsoketi\b/i,
		source:
			'pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol; sockudo 1.3.0: src/error/mod.rs',
		codes: new Map([
			[4000, 'tls-only'],
			[4001, 'unknown-app'],
			[4003, 'app-disabled'],
			[4004, 'over-quota'],
			[4005, 'unknown-path'],
			[4006, 'version'],
			[4007, 'version'],
			[4008, 'version'],
			[4009, 'unauthorized'],
			[4100, 'over-capacity'],
			[4200, 'reconnect'],
			[4201, 'no-pong'],
			[4202, 'idle'],
			[4301, 'rate-limited'],
		]),
	},
	{
		name: 'graphql-ws',
		named: /graphql/i,
		source:
			'graphql-ws: src/common.ts, CloseCode; the-guild.dev/graphql/ws/docs/enums/common.CloseCode',
		codes: new Map([
			[4004, 'bad-response'],
			[4400, 'bad-message'],
			[4401, 'before-ack'],
			[4403, 'forbidden'],
			[4406, 'subprotocol'],
			[4408, 'no-init'],
			[4409, 'same-id'],
			[4429, 'second-init'],
			[4500, 'internal'],
			[4504, 'no-ack'],
		]),
	},
	{
		name: 'Discord',
		named: /discord|\bdiscum\b|\bDisallowed intent/i,
		source:
			'docs.discord.com/developers/topics/opcodes-and-status-codes, gateway close event codes',
		codes: new Map([
			[4000, 'internal'],
			[4001, 'bad-message'],
			[4002, 'bad-message'],
			[4003, 'before-identify'],
			[4004, 'bad-token'],
			[4005, 'second-identify'],
			[4007, 'bad-sequence'],
			[4008, 'rate-limited'],
			[4009, 'session-timeout'],
			[4010, 'shard'],
			[4011, 'shard'],
			[4012, 'version'],
			[4013, 'bad-intents'],
			[4014, 'forbidden-intents'],
		]),
	},
	{
		name: 'Twitch EventSub',
		named: /eventsub|twitch/i,
		source: 'dev.twitch.tv/docs/eventsub/handling-websocket-events, close message',
		codes: new Map([
			[4000, 'internal'],
			[4001, 'sent-anything'],
			[4002, 'no-pong'],
			[4003, 'no-subscription'],
			[4004, 'late-reconnect'],
			[4005, 'network'],
			[4006, 'network'],
			[4007, 'unknown-path'],
		]),
	},
	{
		name: 'obs-websocket',
		named: /obs-?websocket|\bobs(?:ws)?\b/i,
		source: 'obs-websocket 5: docs/generated/protocol.md, WebSocketCloseCode',
		codes: new Map([
			[4002, 'bad-message'],
			[4003, 'missing-field'],
			[4004, 'bad-message'],
			[4005, 'bad-message'],
			[4006, 'bad-message'],
			[4007, 'before-identify'],
			[4008, 'second-identify'],
			[4009, 'bad-token'],
			[4010, 'version'],
			[4011, 'removed'],
			[4012, 'version'],
		]),
	},
];
