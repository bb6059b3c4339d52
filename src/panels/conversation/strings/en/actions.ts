// The words of the actions of a script: Build and Act now, the diagram, the comments of the scripts, the names of branches.
import type { ActionFieldName, ActionKind } from '../../../../engine/index.ts';
import type { Beyond } from '../../scripts/statements.ts';

export const actions = {
	/** `fragments` is a text that is cut into fragments. */
	kinds: {
		text: 'send a text',
		binary: 'send bytes',
		fragments: 'send a text in fragments',
		fragment: 'send one fragment',
		bulk: 'send many binary messages',
		ping: 'send a Ping',
		pong: 'send a Pong',
		close: 'close',
		echo: 'send it back',
		raw: 'write raw bytes',
		end: 'end TCP (FIN)',
		drop: 'cut TCP off (RST)',
		vanish: 'vanish',
		stall: 'stop reading',
		resume: 'read on',
		change: 'change bytes under way',
		lose: 'lose the next segment',
	} satisfies Record<ActionKind | 'fragments', string>,
	notes: {
		raw: 'Past the endpoint, whatever they are: frames made by hand.',
		drop: 'RST: nothing more is sent or read.',
		end: 'FIN without a Close.',
		vanish: 'From now on nothing leaves this side and nothing reaches it: a radio that died.',
		stall: 'What comes stays in the buffer of its system.',
		lose: 'TCP sends it again; what comes behind it waits.',
	} as Readonly<Partial<Record<ActionKind, string>>>,
	fields: {
		text: 'Text',
		hex: 'Bytes, in hex',
		fragmentBytes: 'Bytes in a fragment',
		bytes: 'Bytes in each',
		times: 'How many',
		below: 'Waits until bufferedAmount is below',
		above: 'Only if more than this waits',
		last: 'The last one (FIN = 1)',
		code: 'Code',
		reason: 'Reason',
		from: 'Of what is sent by',
		offset: 'From byte',
		length: 'So many',
	} satisfies Record<ActionFieldName, string>,
	/** Short names for the diagram, of kinds that no call stands for. */
	marks: {
		vanish: 'falls silent',
		stall: 'stops reading',
		resume: 'reads on',
		change: 'changes bytes in flight',
		lose: 'loses a segment',
	} as Readonly<Partial<Record<ActionKind, string>>>,
	/** A comment in place of a statement. */
	beyond: (what: Beyond) => {
		switch (what.type) {
			case 'raw':
				return `${what.hex} (bytes by hand: no API sends them)`;
			case 'control':
				return `${what.name} (a page has no call for it)`;
			case 'fragments':
				return `“${what.text}” in fragments (a page has no call for it)`;
			case 'drop':
				return 'RST (a page has no call for it)';
			case 'end':
				return 'FIN without a Close (a page has no call for it)';
			case 'vanish':
				return 'the radio dies here';
			case 'stall':
				return 'stops reading (a page has no call for it)';
			case 'resume':
				return 'reads again (a page has no call for it)';
		}
	},
};
export type ActionWords = typeof actions;
