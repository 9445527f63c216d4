param name string
param location string
param tags object
param host string
param insights string
param mail string

// The one alarm that must exist: somebody else asks how the bot is, since a bot that has stopped says nothing itself.
resource asking 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-health'
  location: location
  tags: union(tags, { 'hidden-link:${insights}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: '${name}-health'
    Name: '${name}-health'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    // West Europe, North Europe and France, by the names the service has for them.
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'emea-gb-db3-azr' }, { Id: 'emea-ch-zrh-edge' }]
    Request: { RequestUrl: 'https://${host}/health', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unwell 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unwell'
  location: 'global'
  tags: tags
  properties: {
    description: 'The bot does not answer, cannot reach its records, or has not looked for reminders for a day.'
    severity: 1
    enabled: true
    scopes: [asking.id, insights]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: asking.id
      componentId: insights
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: mail }]
  }
}
