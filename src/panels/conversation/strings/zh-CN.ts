import type { ConversationWords } from './en.ts';
import { SCENE_WORDS } from './zh-CN/scenes.ts';
import { actions } from './zh-CN/actions.ts';
import { form } from './zh-CN/form.ts';
import { act } from './zh-CN/act.ts';
import { branches } from './zh-CN/branches.ts';
import { inspector } from './zh-CN/inspector.ts';
import { diagram } from './zh-CN/diagram.ts';
import { herd } from './zh-CN/herd.ts';
import { loading } from '../../../strings/zh-CN/loading.ts';
import { menu } from './zh-CN/menu.ts';
import { scripts } from './zh-CN/scripts.ts';
import { simulating } from './zh-CN/simulating.ts';
import { time } from './zh-CN/time.ts';
import { whatIfs } from './zh-CN/what-ifs.ts';

export const zhCN: ConversationWords = {
	client: '客户端',
	server: '服务器',
	parts: {
		label: '实验室的各部分',
		diagram: '时序图',
		scripts: '脚本',
		inspector: '详情',
		build: '搭建',
	},
	scenes: SCENE_WORDS,
	act,
	actions,
	form,
	branches,
	inspector,
	diagram,
	buildWords: async () => (await import('./zh-CN/build.ts')).build,
	herd,
	loading,
	menu,
	scripts,
	simulating,
	time,
	whatIfs,
};
