import { readFileSync } from 'node:fs';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type TurnContext,
} from 'botbuilder';
import restify, { type Request, type Response } from 'restify';

/**
 * What our turn is measured against: botbuilder and restify as Microsoft's samples put them together, answering every
 * press with one and the same card. It keeps nothing, asks nobody and decides nothing.
 */
const card = JSON.parse(readFileSync(process.env.CARD_FILE ?? '', 'utf8')) as Record<string, unknown>;

class BareBot extends TeamsActivityHandler {
  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_context, error) => console.error(error);
const bot = new BareBot();

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request, response, (context: TurnContext) => bot.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
