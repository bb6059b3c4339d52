import { SCENE_WORDS } from './en/scenes.ts';
import { act } from './en/act.ts';
import { branches } from './en/branches.ts';
import { inspector } from './en/inspector.ts';
import { diagram } from './en/diagram.ts';
import { build } from './en/build.ts';
import { herd } from './en/herd.ts';
import { menu } from './en/menu.ts';
import { scripts } from './en/scripts.ts';
import { time } from './en/time.ts';
import { whatIfs } from './en/what-ifs.ts';

export const en = {
	client: 'Client',
	server: 'Server',
	/** Parts of the lab, as tabs where there is room for one. */
	parts: {
		label: 'Parts of the lab',
		diagram: 'Diagram',
		scripts: 'Scripts',
		inspector: 'Details',
	},
	scenes: SCENE_WORDS,
	act,
	branches,
	inspector,
	diagram,
	build,
	herd,
	menu,
	scripts,
	time,
	whatIfs,
};
export type ConversationWords = typeof en;
