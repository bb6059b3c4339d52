// Holds the words of the class hour: the questions of the nine scenes, the presenter's window and the worksheet.
import { count, number } from '../../../../strings/en/numbers.ts';
import type { SceneId } from '../../tour-document.ts';

/** Holds what a teacher asks and says in a scene. Which answer is right is in `hour/hour-state.ts`. */
interface SceneQuestion {
	/** Lists what to say before the question. */
	readonly say: readonly string[];
	readonly question: string;
	/** Lists the answers in their order. What to say to each is a question; behind it is a hint for the teacher. */
	readonly answers: readonly SceneAnswer[];
}
interface SceneAnswer {
	readonly text: string;
	readonly ask: string;
}

const questions: Readonly<Record<SceneId, SceneQuestion>> = {
	talk: {
		say: [
			'Let the class choose a word, and send it.',
			'On the web it’s the page that asks, and the server that answers. Here both have the same line, and it stays open.',
		],
		question: 'The server has news. When may it speak?',
		answers: [
			{ text: 'When the client asks', ask: '“Your phone buzzes at night. Who asked for that?”' },
			{ text: 'When it’s its turn', ask: '“Who would hand out the turns?”' },
			{
				text: 'At any time',
				ask: '“Both at once, too?” Yes. Type on both sides, and let them pass each other.',
			},
		],
	},
	open: {
		say: [
			'It begins as an ordinary web request, with one wish: Upgrade.',
			'The server reads it line by line. Which line could be left out?',
		],
		question: 'We delete the line “Upgrade: websocket”. What now?',
		answers: [
			{
				text: 'The WebSocket opens anyway',
				ask: '“What else says that we want to leave HTTP?” RFC 6455, section 4.1, demands this line.',
			},
			{
				text: 'An answer, but nothing opens',
				ask: '“What does the server take this request for?” Any web request. So it answers in HTTP.',
			},
			{
				text: 'The server waits for it',
				ask: '“How does the server know that the request is complete?” By the empty line.',
			},
			{
				text: 'It hangs up, no answer',
				ask: '“What do you see when you open a page that doesn’t exist?”',
			},
		],
	},
	key: {
		say: [
			'The client sends a random key. The server appends a fixed text, computes SHA-1, and sends the result as Base64.',
			'It isn’t a secret: all of it can be read on the way. It only shows that the server understood.',
		],
		question: 'The server gets one letter of the fixed text wrong. What now?',
		answers: [
			{
				text: 'It opens: the key was right',
				ask: '“What does the client compare?” Not the key, but the value that comes back.',
			},
			{ text: 'The client asks again', ask: '“What would be different the second time?”' },
			{ text: 'It opens, less safely', ask: '“Is there anything between open and not open?”' },
			{
				text: 'The client gives up',
				ask: '“So what does the right value prove?” That the server knows WebSocket. Nothing more.',
			},
		],
	},
	frame: {
		say: [
			'TCP knows no messages, only bytes, one after the other.',
			'So each message gets a few bytes in front: what it is, how long it is, and the key.',
		],
		question: 'Two messages, back to back. Where does the second begin?',
		answers: [
			{ text: 'The length tells', ask: '“And if the length is wrong?” That’s the next scene.' },
			{ text: 'A special byte ends each', ask: '“What if your text has this byte in it?”' },
			{ text: 'After a pause', ask: '“They come back to back. Where’s the pause?”' },
			{
				text: 'In the next packet',
				ask: '“What if a message is longer than a packet? Or if two fit into one?”',
			},
		],
	},
	flip: {
		say: [
			'This is the frame from scene 1. You change a single bit and nothing else.',
			'It’s MASK, the first bit of byte 2. It was 1.',
		],
		question: 'MASK is 0 now. What will the server do?',
		answers: [
			{
				text: 'It echoes the text',
				ask: '“How would it know that the next four bytes are a key?”',
			},
			{ text: 'It reads garbage', ask: '“It would be garbage. But which rule comes first?”' },
			{
				text: 'It closes the connection',
				ask: '“Why so strict?” That’s the next scene. RFC 6455, section 5.1.',
			},
			{
				text: 'It waits for more',
				ask: '“The length is the same. Are bytes missing now, or left over?” Four are left over.',
			},
		],
	},
	mask: {
		say: [
			'Each byte of the text meets a byte of the key: XOR. The same step again brings it back.',
			'The key is right in front of the text, and a new one comes with each frame.',
		],
		question: 'The key travels along. What’s masking good for?',
		answers: [
			{
				text: 'It keeps the text secret',
				ask: '“You see the frame on the way. What else do you need to read it?”',
			},
			{
				text: 'Pages can’t choose the bytes',
				ask: '“Who’d want to?” A page that fakes a web request for an old cache. RFC 6455, section 10.3.',
			},
			{
				text: 'It finds broken bits',
				ask: '“In scene 5, flip a bit of the text. Does the server notice?”',
			},
			{ text: 'It makes the text shorter', ask: '“How many bytes go in, and how many come out?”' },
		],
	},
	silence: {
		say: [
			'Between page and server there are others: proxies, load balancers, routers.',
			'They have room for so many connections, and drop the silent ones. Time runs faster here.',
		],
		question: 'The proxy hangs up. What does the page learn?',
		answers: [
			{ text: 'It was silent too long', ask: '“Who would have told the page?”' },
			{ text: 'Who hung up', ask: '“Which frame came before the end?” None.' },
			{
				text: 'Nothing, it looks open',
				ask: '“What does TCP do when the proxy closes its half?” With a cut cable you’d be right, for a while.',
			},
			{
				text: 'Only that it’s gone',
				ask: '“How can we keep the proxy awake?” Switch the heartbeats on.',
			},
		],
	},
	goodbye: {
		say: [
			'Now the client ends it well: it sends a Close frame with a code. 1000 means: we’re done.',
			'Afterwards, cut the cable and compare.',
		],
		question: 'A Close frame arrives. What does the server do first?',
		answers: [
			{
				text: 'It sends a Close, too',
				ask: '“And if the cable is cut instead?” Then no side can send one, and both note 1006.',
			},
			{ text: 'It hangs up at once', ask: '“How would the client know that its goodbye arrived?”' },
			{ text: 'It asks for the reason', ask: '“What else is in the Close frame?” The code.' },
			{
				text: 'It ignores it',
				ask: '“What would the client do then?” Wait, and give up in the end.',
			},
		],
	},
	worth: {
		say: [
			'Both ways bring the same news. Count what each costs, in bytes and in waiting.',
			'Then choose for a page that’s real: a chat, a score, the weather.',
		],
		question: 'The weather, new every ten minutes. What’s enough?',
		answers: [
			{ text: 'Only a WebSocket will do', ask: '“How late may the weather be?”' },
			{
				text: 'Asking once a minute',
				ask: '“And for a chat?” Move the sliders: then the WebSocket wins.',
			},
			{
				text: 'Asking every second',
				ask: '“How many of 600 answers would bring something new?” One.',
			},
		],
	},
};

export const hour = {
	questions,
	/** Says the time that has passed, and the time that was planned. */
	of: (planned: string) => `of ${planned}`,
	hands: (n: number) => count(n, 'hand'),
	late: (minutes: number) => `${count(minutes, 'minute')} behind the plan`,
	start: 'Start the clock',
	reveal: 'Show the answer',
	openNotes: 'Presenter’s window',
	worksheet: 'Worksheet',
	/** Says what a press on an answer does. */
	add: (answer: number, text: string, hands: string) =>
		`${number(answer)}: ${text}, ${hands}. Click for one hand more`,
	takeAway: (answer: number) => `One hand less for ${number(answer)}`,
	end: {
		label: 'End of the hour',
		question: 'So what’s a WebSocket?',
		task: 'Say it in one sentence. These were our answers:',
	},
	bar: {
		label: 'Question for the class',
		clock: 'Time of the hour',
		right: (answer: number, text: string) => `Right is ${number(answer)}: ${text}`,
	},
	notes: {
		at: (at: number, of: number, name: string) => `${number(at)} of ${number(of)}: ${name}`,
		onlyYou: 'only you see this window',
		classLeft: 'The class window has left Present.',
		ended: 'The end of the hour',
		lastHint: 'After it comes a page with all answers, and the question what a WebSocket is.',
		endHour: 'End the hour',
		thisScene: 'this scene',
		ofClass: 'class',
		say: 'Say',
		ask: 'Ask',
		answers: 'You’ll hear, and you can ask back',
		close: 'If it’s close',
		closeHint: 'Let two people argue for two minutes. Then ask for hands again.',
		countAgain: 'Count again',
		classSees: 'The class sees',
		hidden: (hands: string) => `${hands}, answer hidden`,
		shown: (hands: string) => `${hands}, answer shown`,
		nextIs: (name: string) => `Next scene: ${name}`,
		last: 'This is the last scene.',
		plan: 'Plan, in minutes',
		minutesFor: (name: string) => `Minutes for ${name}`,
		wholeHour: 'The hour',
		sum: (planned: number, whole: number) =>
			planned === whole
				? 'All of it is planned.'
				: planned < whole
					? `${count(whole - planned, 'minute')} to spare.`
					: `${count(planned - whole, 'minute')} too many.`,
		hide: 'Hide the answer',
		nextScene: 'Next scene',
		backScene: 'Back',
		startAgainSure: 'Clock and hands to 0? Press again',
		startAgain: 'Start again from 0',
		/** Says what the keys do. The keys are the first, the third and the fifth part. */
		keys: (one: string, last: string, shift: string): readonly string[] => [
			one,
			'–',
			last,
			' add a hand, ',
			shift,
			' takes one away',
		],
	},
	sheet: {
		title: 'Inside a WebSocket',
		kind: 'Worksheet for the hour',
		answersKind: 'Worksheet with answers',
		withAnswers: 'With answers',
		print: 'Print',
		toTour: 'Back to the tour',
		inShort: 'What’s a WebSocket? Write it in your own words.',
		short:
			'One connection between a page and a server that stays open, so both can send messages at any time.',
		pupil: 'Name',
		className: 'Class',
		date: 'Date',
		/** Says what to draw or to fill in, scene by scene. */
		tasks: {
			talk: 'Both sides speak at the same moment. Draw the two arrows, and write on each what it carries.',
			open: 'Fill in what’s missing in this request.',
			key: 'What becomes of the key? Number the steps 1 to 4. One doesn’t belong here: cross it out.',
			frame: (text: string) => `The client sends “${text}”. What are these bytes for?`,
			flip: 'The first two bytes as bits. Circle MASK. What’s the second byte after its flip?',
			mask: 'Unmask the first letter: write 1 where the bits differ, and 0 where they’re the same.',
			silence: (limit: number, beat: number) =>
				`A proxy hangs up after ${number(limit)} s of silence. The server sends a Ping after ${number(beat)} s of silence. Mark the Pings. How far does the proxy count?`,
			goodbye: 'Which code does the page read?',
			worth: (newsEvery: number, pollEvery: number) =>
				`News comes about every ${count(newsEvery / 60, 'minute')}, and the page asks every ${count(pollEvery, 'second')}.`,
		},
		client: 'Client',
		server: 'Server',
		steps: {
			sha1: 'compute its SHA-1',
			encrypt: 'encrypt it with a password',
			append: 'append the fixed text',
			base64: 'write it in Base64',
		},
		accept: 'The server sends back:',
		parts: {
			'first-byte': 'kind: a text, and all of it',
			length: 'MASK, and the length',
			'masking-key': 'the masking key',
			'close-code': 'the code',
			payload: 'the text, masked',
		},
		secondByte: 'Second byte, in hex:',
		xor: { wire: 'sent', key: 'key', text: 'text' },
		letter: 'Letter:',
		countsTo: 'It counts to',
		seconds: 's',
		endings: {
			goodbye: 'Both say goodbye, with 1000',
			cut: 'The cable is cut',
			proxy: 'A proxy hangs up in silence',
		},
		waits: 'News waits on average',
		inTen: 'Of ten answers, so many bring news:',
	},
};

export type HourWords = typeof hour;
