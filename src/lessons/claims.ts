// Claims about WebSocket that are found on the web, each with the state of a lab that shows what is true. The
// misconceptions come from the articles with which this project began.
import { CLAIM_CHOICES, type Card } from './card.ts';

type Claim = Omit<Card, 'choices' | 'thread'> & { readonly right: (typeof CLAIM_CHOICES)[number] };

const claim = (one: Claim): Card => ({ ...one, choices: CLAIM_CHOICES, thread: null });

export const CLAIMS: readonly Card[] = [
	claim({
		id: 'masking-encrypts',
		right: 'false',
		proof: {
			open: '/frame?hex=818537fa213d7f9f4d5158&from=client&select=16-47',
			shownBy: [
				{ fact: 'frame.0.key', is: '37 fa 21 3d' },
				{ fact: 'frame.0.text', is: 'Hello' },
			],
		},
		section: 'RFC 6455 §5.3, §10.3',
	}),
	claim({
		id: 'key-is-16-characters',
		right: 'false',
		proof: {
			open: '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==',
			shownBy: [{ fact: 'key.bytes', is: 16 }],
		},
		section: 'RFC 6455 §4.1',
	}),
	claim({
		id: 'smallest-frame',
		right: 'depends',
		proof: {
			open: '/frame?hex=898037fa213d&from=client',
			shownBy: [
				{ fact: 'length', is: 6 },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.2, §5.3',
	}),
];
