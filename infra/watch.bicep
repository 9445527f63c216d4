param name string
param location string
param tags object
param logDays int
param alertMail string

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: logDays }
}

// The bot sends nothing here by itself; it is where health.bicep's test lives.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: logs.id, DisableIpMasking: false }
}

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-operators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'plan-ops'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

// The bot's own words: what must wake somebody. The table comes with the first log line, so it is not checked before.
resource failing 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${name}-failing'
  location: location
  tags: tags
  properties: {
    description: 'The bot could not do what somebody asked, or could not be reached by its clock.'
    severity: 2
    enabled: true
    scopes: [logs.id]
    skipQueryValidation: true
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'ContainerAppConsoleLogs_CL | extend line = parse_json(Log_s) | where tostring(line.event) in ("turn.failed", "sweep.failed", "afterwards.failed")'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 5
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [mail.id] }
  }
}

// What Teams will not take from the bot, and nobody but its operator can mend: a card that is too large even in short,
// a permission that is missing, an address or an identity that Teams does not know, a channel that is gone.
resource refused 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${name}-refused'
  location: location
  tags: tags
  properties: {
    description: 'Teams refuses messages of the bot for a reason that its operator must mend.'
    severity: 2
    enabled: true
    scopes: [logs.id]
    skipQueryValidation: true
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'ContainerAppConsoleLogs_CL | extend line = parse_json(Log_s) | where tostring(line.event) == "post" and (tostring(line.reason) in ("tooLarge", "noPermission", "wrongHost", "noToken", "http401", "http400") or (tostring(line.kind) == "weeklySummary" and tostring(line.outcome) == "undeliverable"))'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [mail.id] }
  }
}

output logs string = logs.id
output insights string = insights.id
output mail string = mail.id
