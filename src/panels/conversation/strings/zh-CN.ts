import type { ConversationWords } from './en.ts';
import { SCENE_WORDS } from './zh-CN/scenes.ts';
import { menu } from './zh-CN/menu.ts';
import { scripts } from './zh-CN/scripts.ts';
import { time } from './zh-CN/time.ts';
import { whatIfs } from './zh-CN/what-ifs.ts';

export const zhCN: ConversationWords = {
	client: '客户端',
	server: '服务器',
	parts: { label: '实验室的各部分', diagram: '时序图', scripts: '脚本', inspector: '详情' },
	scenes: SCENE_WORDS,
	menu,
	scripts,
	time,
	whatIfs,
};
