// The English words of the table of receivers.
import type {
	DifferenceKind,
	DifferenceName,
	Reader,
	ReaderVerdict,
} from '../../../../engine/index.ts';
import { count, number } from '../../../../strings/en/numbers.ts';

type Sentence = (name: string, reader: Reader) => string;

const DIFFERENCE: Readonly<Record<DifferenceName, Sentence>> = {
	'wide-length-taken': (name) => `${name} goes on where a length takes more bytes than it needs.`,
	'masked-taken': (name) =>
		`${name} unmasks what a server has masked and goes on. A client must close the connection here.`,
	'one-byte-close-taken': (name) =>
		`${name} takes a Close of one byte for one without a code: the page gets 1005.`,
	'codes-taken': (name) =>
		`${name} takes this close code as it stands and reports it, though nobody may send it.`,
	'no-close-frame': (name) => `${name} ends TCP without a Close that would say why.`,
	'text-code': (name) => `${name} sends 1002 for bad text; 1007 is the code that describes it.`,
	'top-bit-code': (name) =>
		`${name} takes the length for one that is too big and sends 1009; the bit is forbidden whatever follows.`,
	'too-long-dropped': (name) =>
		`${name} takes no frame of 2^31 bytes or more: it ends TCP without a Close, and its page hears of no error.`,
	'own-limit': (name, reader) =>
		reader === 'ws'
			? `${name} takes messages up to 100 MiB unless it is told another limit.`
			: // Firefox has a preference, network.websocket.max-message-size, but no page can set it.
				`A page cannot set a limit: ${name} takes up to 2^31 − 1 bytes.`,
	'first-bytes': (name) =>
		`${name} judges a header by its first two bytes, no sooner and no later.`,
	'header-when-whole': (name) => `${name} waits for the whole header before it judges any of it.`,
	'lengths-first': (name) =>
		`${name} looks at all lengths of what came together before it takes any frame of it: what came before the bad one is lost.`,
	'frame-when-whole': (name) => `${name} waits for the whole frame before it judges the header.`,
	'close-when-whole': (name) => `${name} waits for the whole Close before it judges what it says.`,
	'text-at-end': (name) => `${name} looks at a text when its last frame is here, not before.`,
	'after-close-fails': (name) =>
		`${name} fails the connection when anything comes with a Close, behind it. A strict reader discards it.`,
	'after-close-judged': (name) =>
		`${name} still judges the headers behind a Close and, where one is wrong, does not answer that Close. A strict reader discards them.`,
};

const KINDS: Readonly<Record<DifferenceKind, string>> = {
	breach: 'this breaks a MUST',
	advice: 'the text advises otherwise',
	sender: 'the duty is the sender’s; what a receiver does is left open',
	open: 'the text leaves it open',
};

function ends({ outcome, reported }: ReaderVerdict): string {
	switch (outcome) {
		case 'open':
			return 'open';
		case 'clean':
			return `clean, ${reported}`;
		case 'failed':
			return `error, ${reported}`;
		case 'ended':
			return `${reported}, no error`;
	}
}

function sends({ pongs, sent }: ReaderVerdict): string {
	const pong = pongs === 0 ? '' : pongs === 1 ? 'Pong' : `${number(pongs)} Pongs`;
	const close = sent === 'nothing' ? '' : sent === 'empty' ? 'empty Close' : `Close ${sent}`;
	return [pong, close].filter(Boolean).join(', ') || '—';
}

function verdict(name: string, reader: Reader, told: ReaderVerdict): string {
	const { messages, pongs, sent, outcome, reported } = told;
	const who = reader === 'chromium' || reader === 'firefox' ? 'the page' : 'the application';
	const parts = [
		messages > 0 ? `hands over ${count(messages, 'message')}` : '',
		pongs > 0 || sent !== 'nothing' ? `sends ${sends(told)}` : '',
		{
			open: 'stays open',
			clean: `closes cleanly: ${who} gets close ${reported}`,
			failed: `${who} gets error, then close ${reported}`,
			ended: `${who} gets close ${reported} and no error`,
		}[outcome],
	];
	return `${name}: ${parts.filter(Boolean).join('; ')}`;
}

export const READER_WORDS = {
	verdictOf: (name: string) => `Verdict of ${name}`,
	verdict,
	stop: (frame: number, rule: string) => `Frame ${number(frame)}: ${rule}`,
	afterClose: 'it comes after a Close',
	differences: (name: string) => `What ${name} does otherwise`,
	difference: DIFFERENCE,
	kinds: KINDS,
	never: (name: string) => `${name} is only ever a client: it never reads what a client sends.`,
	neverShort: 'never reads what a client sends',
	columns: { hands: 'hands over', sends: 'sends', ends: 'ends' },
	hands: ({ messages }: ReaderVerdict) => (messages === 0 ? '—' : count(messages, 'message')),
	sends,
	ends,
	unlike: 'unlike the strict reader:',
	agree: 'All who read this do the same.',
	notInflated:
		'Nothing is inflated here: what is said of compressed messages holds where they inflate without a fault.',
	together: 'As observed with these programs, for bytes that come together.',
};
export type ReaderWords = typeof READER_WORDS;
