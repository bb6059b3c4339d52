// Holds the words of the actions of a script: Build and Act now, the diagram, the comments of the scripts, the names of
// branches.
import type {
	ActionFieldName,
	ActionKind,
	CallKind,
	NetworkAction,
} from '../../../../engine/simulation/index.ts';
import type { Beyond } from '../../scripts/statements.ts';

export const actions = {
	/** `fragments` is a text that is cut into fragments. */
	kinds: {
		text: 'send text',
		binary: 'send bytes',
		fragments: 'send text in fragments',
		fragment: 'send one fragment',
		bulk: 'send many binary messages',
		ping: 'send a Ping',
		pong: 'send a Pong',
		close: 'close',
		echo: 'send the message back',
		raw: 'write raw bytes',
		end: 'close TCP (FIN)',
		drop: 'reset TCP (RST)',
		vanish: 'go offline',
		stall: 'stop reading',
		resume: 'resume reading',
		change: 'change bytes in transit',
		lose: 'lose the next segment',
		delay: 'delay the next segment',
	} satisfies Record<ActionKind | 'fragments', string>,
	/** Names an action with its close code, text or bytes. */
	detailed: (what: string, detail: string) => (detail === '' ? what : `${what} ${detail}`),
	notes: {
		raw: 'The bytes bypass the endpoint and are sent unchecked. Use this action for frames made by hand.',
		drop: 'RST (reset) ends the TCP connection at once. Nothing more is sent or read.',
		end: 'A TCP FIN ends this side’s TCP stream. No Close frame is sent before the FIN.',
		vanish:
			'From now on this side cannot send or receive anything, like a phone that has lost its radio link. The other side is not notified.',
		stall: 'Bytes that arrive stay in the receive buffer of this side’s operating system.',
		lose: 'TCP sends the lost segment again. Later data waits until this segment has arrived.',
		delay: 'The segment stays in the network for longer. Later data waits until it has arrived.',
	} as Readonly<Partial<Record<ActionKind, string>>>,
	fields: {
		text: 'Text',
		hex: 'Bytes, in hex',
		fragmentBytes: 'Bytes per fragment',
		bytes: 'Bytes per message',
		times: 'Messages',
		below: 'Send while bufferedAmount is below',
		above: 'Only if bufferedAmount is above',
		last: 'Last fragment (FIN = 1)',
		code: 'Close code',
		reason: 'Reason',
		from: 'Sent by',
		offset: 'First byte',
		length: 'Number of bytes',
		byMs: 'Delay',
	} satisfies Record<ActionFieldName, string>,
	/** Holds short names of the kinds that stand for no method, for the diagram and its table. */
	marks: {
		vanish: 'goes offline',
		stall: 'stops reading',
		resume: 'resumes reading',
		change: 'changes bytes in transit',
		lose: 'loses a segment',
		delay: 'delays a segment',
	} satisfies Record<Exclude<ActionKind, CallKind>, string>,
	/** Returns a comment in place of a statement. */
	beyond: (what: Beyond) => {
		switch (what.type) {
			case 'raw':
				return `${what.hex} (raw bytes: no WebSocket API can send them)`;
			case 'control':
				return `${what.name} (page code cannot send it)`;
			case 'fragments':
				return `send “${what.text}” in fragments (page code cannot do this)`;
			case 'drop':
				return 'RST (page code cannot do this)';
			case 'end':
				return 'TCP FIN without a Close frame (page code cannot do this)';
			case 'vanish':
				return 'goes offline here';
			case 'stall':
				return 'stops reading (page code cannot do this)';
			case 'resume':
				return 'resumes reading (page code cannot do this)';
		}
	},
	/** Returns what the network did, and when, in Scripts. The network has no code. */
	byNetwork: (action: NetworkAction, when: string): string => {
		switch (action.type) {
			case 'lose':
				return `${when}: a segment is lost`;
			case 'delay':
				return `${when}: a segment is delayed by ${String(action.byMs)} ms`;
			case 'change':
				return `${when}: bytes become ${action.hex}`;
		}
	},
};
export type ActionWords = typeof actions;
