import { describePaper } from '../descriptor.ts';
import PaperFigures from './PaperFigures.svelte';

export const paper = describePaper(PaperFigures);
