import { actions } from './en/actions.ts';
import { form } from './en/form.ts';
import { act } from './en/act.ts';
import { attack } from './en/attack.ts';
import { branches } from './en/branches.ts';
import { capsule } from './en/capsule.ts';
import { inspector } from './en/inspector.ts';
import { diagram } from './en/diagram.ts';
import { menu } from './en/menu.ts';
import { scripts } from './en/scripts.ts';
import { simulating } from './en/simulating.ts';
import { time } from './en/time.ts';
import { whatIfs } from './en/what-ifs.ts';
import { build } from './en/build.ts';
import { change } from './en/change.ts';
import { herd } from './en/herd.ts';
import { comparison } from './en/comparison.ts';

export const en = {
	intro: {
		purpose:
			'Watch a whole connection in slow motion. Stop it anywhere, lose a segment, flip a bit or hang up, and see what each side does.',
		tries: [
			['a proxy that ends an idle connection', '/conversation?scenario=idle-proxy&later=hidden'],
			['a message in fragments', '/conversation?scenario=fragments&later=hidden'],
			['a server that closes the connection', '/conversation?scenario=server-closes&later=hidden'],
		] as readonly (readonly [text: string, address: string])[],
	},
	client: 'Client',
	server: 'Server',
	/** Names the parts of the lab. A narrow page shows them as tabs below the diagram. */
	parts: {
		label: 'Parts of the lab',
		code: 'Code',
		state: 'State',
		fold: (name: string, folded: boolean) => (folded ? `Show: ${name}` : `Fold: ${name}`),
		scripts: 'Scripts',
		inspector: 'Details',
		build: 'Build',
	},
	act,
	attack,
	capsule,
	actions,
	form,
	branches,
	inspector,
	diagram,
	buildWords: build,
	changeWords: change,
	herdWords: herd,
	comparisonWords: comparison,
	menu,
	scripts,
	simulating,
	time,
	whatIfs,
};
export type ConversationWords = typeof en;
