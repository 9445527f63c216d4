import { describeStates } from '../support/everyState.ts';
import { WORKING } from '../support/tabStates.ts';

describeStates('Every state of the pages one works in', WORKING);
