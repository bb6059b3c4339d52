import { number } from '../../../../strings/en/numbers.ts';

export const act = {
	title: 'Act here',
	/** Names the button at the play head. */
	here: 'Act here',
	/** Says which action began the branch in front. */
	acted: (name: string) => `New branch: ${name}`,
	undo: 'Undo',
	lead: (time: string) =>
		`Let the client, the server or the network act at ${time}. The lab adds a branch and simulates what follows.`,
	who: 'Who acts',
	network: 'Network',
	what: 'Action',
	/** Is shown for actions that page code cannot ask its browser for. */
	noPage:
		'Page code cannot do this: the browser’s WebSocket API has no method for this action. The simulation performs the action without the page.',
	/** Is shown when an action would exceed a limit of the scenario as a whole. */
	refused: {
		actions: (most: number) =>
			`Not added: a conversation can have at most ${number(most)} actions.`,
		events: (most: number) =>
			`Not added: a conversation can have at most about ${number(most)} events.`,
		bytes: (most: number) =>
			`Not added: the actions of a conversation can send at most ${number(most)} bytes.`,
	},
	pageCode:
		'A page can pass the code 1000 or a code from 3000 to 4999. With any other code, close() throws an InvalidAccessError.',
	do: (time: string) => `Do it at ${time}`,
	/** Is announced without the outcome while later events are hidden. */
	added: (what: string) => `New branch: ${what}.`,
	newBranch: (what: string, outcome: string) => `New branch: ${what}. ${outcome}`,
	idle: 'The action had no effect: there was nothing to act on.',
	outcome: (client: string, server: string) => `Client: ${client}. Server: ${server}.`,
	ending: (code: number, clean: boolean) =>
		`close event with ${String(code)}, ${clean ? 'clean' : 'not clean'}`,
	noEnding: 'no close event',
};
export type ActWords = typeof act;
