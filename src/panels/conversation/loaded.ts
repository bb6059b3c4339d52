// Is what the shell loads when the lab opens.
import type { LoadedPanel } from '../descriptor.ts';
import { ConversationLab } from './conversation-lab.svelte.ts';
import ConversationPanel from './ConversationPanel.svelte';
import type { ConversationWords } from './strings/en.ts';
import { scenarioFault, takeConversationFile, TOO_LARGE } from './take-file.ts';
import PaperSequence from './diagram/PaperSequence.svelte';

export const loaded: LoadedPanel<ConversationLab, ConversationWords> = {
	component: ConversationPanel,
	paper: PaperSequence,
	createLab: () => new ConversationLab(),
	takeFile: takeConversationFile,
	takeLargeFile: () => TOO_LARGE,
	faultIn: scenarioFault,
};
