import { readFileSync } from 'node:fs';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } from 'botbuilder';
import restify from 'restify';

/**
 * What our turn is measured against: botbuilder and restify as Microsoft's samples put them together, answering every
 * press with one and the same card. It keeps nothing, asks nobody and decides nothing, and is JavaScript already.
 */
const card = JSON.parse(readFileSync(process.env.CARD_FILE ?? '', 'utf8'));

class BareBot extends TeamsActivityHandler {
  async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_context, error) => console.error(error);
const bot = new BareBot();

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
