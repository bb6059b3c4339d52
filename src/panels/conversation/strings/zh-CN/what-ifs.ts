import type { WhatIfsWords } from '../en/what-ifs.ts';

export const whatIfs: WhatIfsWords = {
	title: '如果……',
	answers: '会发生什么？',
	right: '答对了。',
	wrong: '答错了。',
	between: '',
	later: '播放到结尾，结果会显示在这里。',
	back: '换一个问题',
};
