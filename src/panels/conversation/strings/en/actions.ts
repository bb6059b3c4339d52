// The words of the actions of a script: Build and Act now, the diagram, the comments of the scripts, the names of branches.
import type { ActionFieldName, ActionKind } from '../../../../engine/index.ts';
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
	} satisfies Record<ActionKind | 'fragments', string>,
	/** An action with its close code, text or bytes. */
	detailed: (what: string, detail: string) => (detail === '' ? what : `${what} ${detail}`),
	notes: {
		raw: 'The bytes bypass the endpoint and leave unchecked. Use this for frames made by hand.',
		drop: 'RST (reset) ends the TCP connection at once. Nothing more is sent or read.',
		end: 'FIN ends this side’s TCP stream, without a Close frame before it.',
		vanish:
			'From now on nothing leaves this side and nothing reaches it, as when a phone loses its radio link. The other side is not notified.',
		stall: 'Bytes that arrive stay in the receive buffer of its operating system.',
		lose: 'TCP sends the segment again. Later data waits until it has arrived.',
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
	} satisfies Record<ActionFieldName, string>,
	/** Short names for the diagram, of kinds that no call stands for. */
	marks: {
		vanish: 'goes offline',
		stall: 'stops reading',
		resume: 'resumes reading',
		change: 'changes bytes in transit',
		lose: 'loses a segment',
	} as Readonly<Partial<Record<ActionKind, string>>>,
	/** A comment in place of a statement. */
	beyond: (what: Beyond) => {
		switch (what.type) {
			case 'raw':
				return `${what.hex} (raw bytes: no API sends them)`;
			case 'control':
				return `${what.name} (a page has no call for it)`;
			case 'fragments':
				return `send “${what.text}” in fragments (a page has no call for it)`;
			case 'drop':
				return 'RST (a page has no call for it)';
			case 'end':
				return 'FIN without a Close frame (a page has no call for it)';
			case 'vanish':
				return 'goes offline here';
			case 'stall':
				return 'stops reading (a page has no call for it)';
			case 'resume':
				return 'resumes reading (a page has no call for it)';
		}
	},
};
export type ActionWords = typeof actions;
