// Bugs of real projects, with bytes made anew: what breaks, and on whose side is the fault?
import type { Card } from './card.ts';

export const BUGS: readonly Card[] = [
	{
		id: 'length-of-four-bytes',
		choices: ['sender', 'receiver', 'network'],
		right: 'sender',
		proof: {
			open: '/frame?hex=827e0000012c&from=server',
			shownBy: [{ fact: 'frame.0.length', is: 0 }],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/domoticz/domoticz/issues/6543',
	},
];
